import { expect, test } from "@jest/globals";
import { officeOf } from "../../src/core/new-form/office-name";

test.each([
  ["Kecamatan Panggungrejo Kota Pasuruan", "Kecamatan Panggungrejo", "Pasuruan", "CAMAT PANGGUNGREJO"],
  ["KECAMATAN  BUGUL KIDUL KOTA PASURUAN ", "Kecamatan Bugul Kidul", "Pasuruan", "CAMAT BUGUL KIDUL"],
  ["Kecamatan Bangil Kab. Pasuruan", "Kecamatan Bangil", "Pasuruan", "CAMAT BANGIL"],
  ["KECAMATAN KOTA KABUPATEN KUDUS", "Kecamatan Kota", "Kudus", "CAMAT KOTA"],
  ["Kelurahan Mandaran Kota Pasuruan", "Kelurahan Mandaran", "Pasuruan", "LURAH MANDARAN"],
  ["Dinas Kesehatan Kota Pasuruan", "Dinas Kesehatan", "Pasuruan", "KEPALA DINAS KESEHATAN"],
  ["Kecamatan Kota", "Kecamatan Kota", "", "CAMAT KOTA"],
])("%j is in charge of %j, signs in %j, by the %j", (typed, area, place, head) => {
  expect(officeOf(typed)).toMatchObject({ area, place, head });
});
