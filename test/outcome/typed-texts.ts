import fc from "fast-check";

const piece = fc.oneof(
  fc.constantFrom(
    ...[".", ",", ",5", "%", " ", "-", "x", "Rp "],
    ...[" kelurahan", " ribu", " juta", " km", " menit", " jam", " persen"],
  ),
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.constantFrom("000", "1.234", "1.234,5", "0,5", "85", "dua belas", "1/2"),
);

/** Texts such as people type for a number: figures, signs and units in any order. */
export const typedTexts = fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join(""));
