import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { readFileSync, readdirSync } from "node:fs";
import type { Locator } from "playwright-core";
import { writeXlsx } from "hucre/xlsx";
import { inOneLine } from "../docs/documents";
import { openBench, select, typeInto, type Bench } from "./bench";
import { startBrowser } from "./browser";
import { openTool } from "./open-tool";
import { BOOKS, COVER, TABLE, type Book } from "./walked-books";

/**
 * Walks the guide for the staff page by page. What is looked for and pressed is read from the guide alone: every name that it
 * prints bold, in its order; one behind "klik", "pilih" or "gunakan" is pressed. The tables below only prepare what the
 * guide supposes at that place, as a person who fills cells in and opens sheets.
 */
jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const GUIDE = "docs/panduan";

/** A name in the guide. */
interface Named {
  readonly name: string;
  readonly isPressed: boolean;
}

/** The names of a page in their order; what ends like a sentence is none. */
function namesOf(page: string): readonly Named[] {
  const text = inOneLine(readFileSync(`${GUIDE}/${page}.md`, "utf8").replace(/^!\[.*$/gm, ""));
  const marked = /(klik|pilih)?\s*(?:\*\*([^*]+)\*\*|(?<=klik )"([^"]+)")/gi;
  return [...text.matchAll(marked)].flatMap(([, verb, bold, quoted]) => {
    const name = bold ?? quoted ?? "";
    const isPressed = verb !== undefined || quoted !== undefined;
    return /[.:]$/.test(name) ? [] : [{ name, isPressed }];
  });
}

const CONTROLS = ["button", "menuitem", "radio", "checkbox", "switch"] as const;
const OTHER_ROLES = [
  "textbox",
  "combobox",
  "spinbutton",
  "heading",
  "group",
  "radiogroup",
  "navigation",
] as const;

/** Somebody with the guide in hand, before a workbook. */
class Walker {
  readonly bench: Bench;
  readonly book: Book;

  constructor(bench: Bench, book: Book) {
    this.bench = bench;
    this.book = book;
  }

  /** Opens the workbook anew, at its form. */
  async begin(): Promise<void> {
    await this.#open("buku.xlsx", await this.book.bytes());
    await this.openSheet(this.book.form);
  }

  /** Opens a workbook without a form. */
  async openCover(): Promise<void> {
    await this.#open("sampul.xlsx", await writeXlsx({ sheets: [COVER] }));
  }

  /** Opens a workbook with a table of indicators and no form. */
  async openTable(): Promise<void> {
    await this.#open("iku.xlsx", await writeXlsx({ sheets: [TABLE] }));
  }

  async #open(name: string, bytes: Uint8Array): Promise<void> {
    const { page, pane } = this.bench;
    // A language that one page chose is the person's, in every workbook.
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.locator("#file").setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
    const leave = page.getByRole("button", { name: "Buka tanpa menyimpan" });
    await Promise.race([leave.click(), page.getByText(name, { exact: true }).waitFor()]);
    await page.getByText(name, { exact: true }).waitFor();
    await pane
      .getByRole("button", { name: /^(?:Periksa|Coba lagi)$/ })
      .first()
      .waitFor();
  }

  /** Opens a sheet by its tab; the form's, unless told otherwise. */
  async openSheet(name = this.book.form): Promise<void> {
    await this.bench.page.getByRole("tab", { name, exact: true }).click();
  }

  async openTool(title: string): Promise<void> {
    await openTool(this.bench.pane, title);
  }

  /** Looks for a name in the pane and in the workbench around it. */
  async sees({ name, isPressed }: Named): Promise<void> {
    const found = await this.#find(name, isPressed);
    if (isPressed) await found.click();
  }

  async #find(name: string, isControl: boolean): Promise<Locator> {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("…", ".+");
    const asNamed = new RegExp(`^(?:Pita .*kelompok )?${escaped}(?: ?(?:[:(,]|Peringatan:).*)?$`);
    const { page, pane } = this.bench;
    const places = [pane, page].map((root) => {
      const roles = isControl ? CONTROLS : [...CONTROLS, ...OTHER_ROLES];
      const [first, ...others] = roles.map((role) => root.getByRole(role, { name: asNamed }));
      const byRole = others.reduce((all, one) => all.or(one), first ?? root.getByText(asNamed));
      const all = isControl ? byRole : byRole.or(root.getByText(asNamed)).or(root.getByLabel(asNamed));
      return all.filter({ visible: true }).first();
    });
    return Promise.any(places.map((place) => place.waitFor({ timeout: 20_000 }).then(() => place))).catch(
      () => {
        throw new Error(`There is no "${name}" to be ${isControl ? "pressed" : "seen"}`);
      },
    );
  }

  async press(name: string): Promise<void> {
    await this.sees({ name, isPressed: true });
  }

  /** Waits until a run has ended. */
  async calculates(): Promise<void> {
    await this.press("Hitung Ulang");
    const { pane } = this.bench;
    // What the run before has shown may stand there until this one begins; a quick one is over before it is seen.
    await pane
      .locator("[aria-busy=true]")
      .waitFor({ state: "attached", timeout: 1_000 })
      .catch(() => undefined);
    await pane
      .getByText(/^\d+ dari \d+ indikator terhitung/)
      .first()
      .waitFor();
    await pane.getByRole("button", { name: "Hitung Ulang", disabled: false }).waitFor();
  }

  /** Types beside one of the rows: 0 for the formula, 1 for the variable, 2 for the value, 3 for the result. */
  async types(row: number, column: 0 | 1 | 2 | 3, text: string, below = 0): Promise<void> {
    const cell = `${this.book.columns[column]}${(this.book.rows[row] ?? NaN) + below}`;
    if (text !== "") return typeInto(this.bench.page, cell, text);
    await select(this.bench.page, cell);
    await this.bench.page.keyboard.press("Delete");
  }

  /** Rewords an indicator so that its formula has to be asked about. */
  async blurs(row: number, how: keyof ReturnType<typeof blurred> = "one suggestion"): Promise<void> {
    const [formula, ...variables] = blurred(row)[how];
    await this.types(row, 0, formula);
    for (const [below, text] of variables.entries()) await this.types(row, 1, text, below);
  }

  /** Chooses a variable for each part of the formula that is asked about. */
  async choosesVariables(): Promise<void> {
    const { pane } = this.bench;
    await pane.getByRole("radio").first().check();
    for (const i of [0, 1])
      await pane
        .getByRole("combobox")
        .nth(i)
        .selectOption({ index: i + 1 });
  }

  /** Looks at every question and leaves it unanswered. */
  async looksAtQuestions(): Promise<void> {
    const ask = this.bench.pane.getByRole("button", { name: /^Pastikan formula/ });
    await ask.nth(1).waitFor();
    for (let i = 0; i < 2; i++) {
      await ask.nth(i).click();
      await this.press("Batal");
    }
  }

  /** Types into a cell of another sheet than the form's. */
  async scribbles(sheet: string, cell: string): Promise<void> {
    await this.openSheet(sheet);
    await typeInto(this.bench.page, cell, "ketikan sendiri");
  }
}

/** Formulas that have to be asked about, each with its two variables. */
function blurred(row: number) {
  return {
    "one suggestion": [
      `Jumlah aduan${row} tuntas dibagi Jumlah aduan${row} masuk x 100%`,
      `Jumlah aduan${row} selesai tuntas`,
      `Jumlah sisa aduan${row} masuk`,
    ],
    "two readings": [
      "(Perkara selesai/ditangani dibagi aduan yang masuk) x 100%",
      "Laporan rampung",
      "Laporan warga",
    ],
    "open grouping": ["Jumlah aduan + jumlah usulan dibagi 3", "Jumlah aduan", "Jumlah usulan"],
  } as const;
}

type Stage = (walker: Walker) => Promise<void>;

/**
 * What each page supposes, by the name before which it does; "" is its beginning, "Hitung Ulang 2" the second place of a name.
 * Where a page tells of troubles rather than of a way, each of its names is looked at once and none is pressed.
 */
interface Supposed {
  readonly isLookedAt?: true;
  readonly before: Readonly<Record<string, Stage>>;
}

const fillsInByHand: Stage = async (walker) => {
  await walker.bench.pane.getByText("Hasil belum diketik").first().waitFor();
  await walker.types(3, 3, "0,7");
  await walker.calculates();
};

const leavesGaps: Stage = async (walker) => {
  await walker.types(1, 2, "");
  await walker.types(2, 2, "dua atau tiga");
  await walker.blurs(3);
  await walker.calculates();
};

const PAGES: Readonly<Record<string, Supposed>> = {
  mulai: {
    before: {
      "": ({ bench }) => bench.page.locator("#ribbon-pane").click(),
      "Form 1 belum ditemukan": (walker) => walker.openCover(),
    },
  },
  menghitung: {
    before: {
      "Ganti rumus Excel dengan hasil": async (walker) => {
        await walker.types(0, 3, "=1+1");
        await walker.calculates();
      },
      Terhitung: leavesGaps,
      "Lihat hasilnya": async (walker) => {
        await walker.begin();
        await walker.types(0, 2, "9999");
        await walker.calculates();
      },
      "Belum lengkap 2": leavesGaps,
      "Sudah diperiksa": async (walker) => {
        await walker.types(0, 2, "9999");
        await walker.calculates();
      },
      "Hasil belum diketik": async (walker) => {
        await walker.press("Pastikan formula");
        await walker.press("Isi manual");
      },
      "Diisi manual": fillsInByHand,
      "Kembali ke daftar": ({ bench }) => bench.pane.locator(".jump.note").first().click(),
    },
  },
  kolom: { before: {} },
  pertanyaan: {
    before: {
      "": async (walker) => {
        await walker.blurs(0, "two readings");
        await walker.calculates();
      },
      "Pakai jawaban ini": (walker) => walker.choosesVariables(),
      "Pakai jawaban ini 2": async (walker) => {
        await walker.blurs(0, "open grouping");
        await walker.calculates();
        await walker.press("Pastikan formula");
        await walker.bench.pane.getByRole("radio").first().check();
      },
      "Pakai semua saran yang sudah dilihat": async (walker) => {
        for (const row of [1, 2]) await walker.blurs(row);
        await walker.calculates();
        await walker.looksAtQuestions();
      },
      "Isi manual": async (walker) => {
        await walker.blurs(3);
        await walker.calculates();
        await walker.press("Pastikan formula");
      },
      "Diisi manual": fillsInByHand,
    },
  },
  pilihan: { before: { "Bahasa (Language)": (walker) => walker.openTool("Pilihan") } },
  "form-baru": {
    before: {
      Isi: async (walker) => {
        await walker.press("Tutup");
        await walker.openTool("Buat Form 1");
      },
      "Buat Form 1 dari tabel ini": (walker) => walker.openTable(),
    },
  },
  ikm: {
    before: {
      "Hitung IKM": (walker) => walker.press("Menu"),
      Menu: ({ bench }) => bench.page.keyboard.press("Escape"),
      Hubungkan: ({ bench }) => bench.pane.getByRole("checkbox", { name: /^Ganti isi sel/ }).press("Space"),
      Perbarui: (walker) => walker.openTool("Hitung IKM"),
      "Putuskan tautan sel …": (walker) => walker.openTool("Hitung IKM"),
    },
  },
  ringkasan: {
    before: {
      "Hitung Ulang 2": async (walker) => {
        await walker.openSheet();
        await walker.types(0, 2, "5");
      },
      "Buat ringkasan 2": (walker) => walker.openTool("Buat Ringkasan"),
      "Ganti isinya": async (walker) => {
        await walker.scribbles("Ringkasan", "H2");
        await walker.openSheet();
        await walker.openTool("Buat Ringkasan");
        await walker.press("Buat ringkasan");
      },
      "Belum lengkap": async (walker) => {
        await walker.types(1, 2, "");
        await walker.calculates();
      },
    },
  },
  masalah: {
    isLookedAt: true,
    before: {
      "": (walker) => walker.openCover(),
      "Batalkan perhitungan …": async (walker) => {
        await walker.begin();
        await walker.calculates();
      },
      Perbarui: async (walker) => {
        await walker.openTool("Hitung IKM");
        await walker.press("Buat lembar");
      },
      "Periksa pemasangan": (walker) => walker.press("Menu"),
      "Salin temuan": (walker) => walker.press("Periksa pemasangan"),
    },
  },
};

/** Pages that name nothing to be found, and names that no walk finds: they take a large sheet, or a broken run. */
const WITHOUT_WAY = ["README"];
const UNSEEN: Readonly<Record<string, readonly string[]>> = {
  menghitung: ["Hentikan"],
  masalah: [
    "Baca judul lagi",
    "Batalkan",
    "Hentikan",
    "Perhitungan terakhir terputus",
    "Hitung Capaian belum dapat dimuat",
    "Hitung Capaian belum dapat berjalan di sini",
  ],
};

test("every page of the guide is walked, and what is prepared for its names is for names that it has", () => {
  const pages = readdirSync(GUIDE).filter((file) => file.endsWith(".md"));
  const walked = [...Object.keys(PAGES), ...WITHOUT_WAY].map((page) => `${page}.md`);
  expect(walked.sort()).toEqual(pages.sort());
  for (const [page, { before }] of Object.entries(PAGES)) {
    const places = placesOf(page).map(({ place }) => place);
    expect([page, Object.keys(before).filter((name) => name !== "" && !places.includes(name))]).toEqual([
      page,
      [],
    ]);
    expect([page, (UNSEEN[page] ?? []).filter((name) => !places.includes(name))]).toEqual([page, []]);
  }
});

/** The names of a page that a walk has to find, each with its place: "Menu", "Menu 2". */
function placesOf(page: string): readonly (Named & { readonly place: string })[] {
  const often = new Map<string, number>();
  return namesOf(page).map((named) => {
    const count = (often.get(named.name) ?? 0) + 1;
    often.set(named.name, count);
    return { ...named, place: count === 1 ? named.name : `${named.name} ${count}` };
  });
}

inBrowser.each(BOOKS)("the guide, walked on $what", (book) => {
  let bench: Bench;

  beforeAll(async () => {
    if (browser !== null) bench = await openBench(browser);
  });

  afterAll(() => bench.close());

  test.each(Object.entries(PAGES))(
    "leads to everything that it names: %s",
    async (page, { before, isLookedAt }) => {
      const walker = new Walker(bench, book);
      await walker.begin();
      await before[""]?.(walker);
      for (const { name, isPressed, place } of placesOf(page)) {
        const isSkipped = UNSEEN[page]?.includes(name) === true || (isLookedAt === true && place !== name);
        if (isSkipped) continue;
        await before[place]?.(walker);
        await walker.sees({ name, isPressed: isPressed && isLookedAt !== true });
      }
      expect([bench.problems, bench.foreignRequests]).toEqual([[], []]);
    },
  );

  test("has the title in the pane under which the guide tells of a protected sheet", async () => {
    if (book.locked === null) return;
    const walker = new Walker(bench, book);
    await walker.begin();
    await walker.openSheet(book.locked);
    await walker.press("Hitung Ulang");
    const [name = ""] = /(?<=^### )Lembar dip.*$/m.exec(readFileSync(`${GUIDE}/masalah.md`, "utf8")) ?? [];
    await walker.sees({ name, isPressed: false });
  });
});

afterAll(() => browser?.close());
