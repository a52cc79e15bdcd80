import { SERVICE_QUALITIES } from "../catalogue/service-quality";
import { BEST, ELEMENTS, TO_INDEX } from "./elements";

/** A content that is calculated, with its "=", in en-US notation; a text that merely looks like one stays a text. */
export interface Formula {
  readonly formula: string;
}

/** The ratings that count. */
const RATINGS = Array.from({ length: BEST }, (_, i) => i + 1);

/** The sum of the ratings in an area of answers; a blank or anything but 1 to 4 counts for nothing. All places are A1. */
export function sumOf(answers: string): Formula {
  return {
    formula: `=SUMPRODUCT(${RATINGS.map((rating) => `${rating === 1 ? "" : `${rating}*`}(${answers}=${rating})`).join("+")})`,
  };
}

/** How many ratings an area of answers holds. */
export function countOf(answers: string): Formula {
  return { formula: `=SUMPRODUCT(${RATINGS.map((rating) => `(${answers}=${rating})`).join("+")})` };
}

/** How many cells of an area of answers are filled and hold no rating. */
export function unusableOf(answers: string, count: string): Formula {
  return { formula: `=COUNTA(${answers})-${count}` };
}

/** How many rows of answers, told by their columns, hold anything. */
export function respondentsOf(columns: readonly string[]): Formula {
  return { formula: `=SUMPRODUCT((${columns.map((answers) => `(${answers}<>"")`).join("+")}>0)*1)` };
}

/** The average rating (NRR) out of a sum and a count; nothing where they can't belong together. */
export function ratingOf(sum: string, count: string): Formula {
  const fits = `AND(${count}>0,${sum}>=${count},${sum}<=${BEST}*${count})`;
  return { formula: `=IF(COUNT(${sum},${count})=2,IF(${fits},${sum}/${count},""),"")` };
}

/** 1 where a sum or a count was filled in and gives no rating, else 0. */
export function unfit(sum: string, count: string, rating: string): Formula {
  return { formula: `=IF(COUNTA(${sum},${count})=0,0,IF(COUNT(${rating})=1,0,1))` };
}

/** The weighted rating of one element. */
export function weightedOf(rating: string, weight: string): Formula {
  return { formula: `=IF(COUNT(${rating},${weight})=2,${rating}*${weight},"")` };
}

/** The weighted rating of the whole service; nothing as long as one element has none. */
export function totalOf(weighted: string): Formula {
  return { formula: `=IF(COUNT(${weighted})=${ELEMENTS.length},SUM(${weighted}),"")` };
}

/** What there is to say about the total: what is missing, what was not counted, or what it is for. */
export function totalSentence(total: string, weighted: string, unusable: string): Formula {
  const missing = `"Belum lengkap: "&INT(${ELEMENTS.length}-COUNT(${weighted}))&" unsur belum dapat dihitung."`;
  const wrong = `"Perhatian: "&INT(SUM(${unusable}))&" isian tidak valid dan tidak dihitung. Periksa isiannya."`;
  const purpose = `"Angka inilah isian NRR Tertimbang di Form 1."`;
  return { formula: `=IF(SUM(${unusable})>0,${wrong},IF(COUNT(${total})=0,${missing},${purpose}))` };
}

/** The index. */
export function indexOf(total: string): Formula {
  return { formula: `=IF(COUNT(${total})=1,${total}*${TO_INDEX},"")` };
}

/** The letter or the name of the service quality that goes with an index. */
export function qualityOf(index: string, what: "letter" | "name"): Formula {
  const chosen = SERVICE_QUALITIES.reduceRight(
    (rest, quality) => `IF(ROUND(${index},2)>=${quality.least},"${quality[what]}",${rest})`,
    `""`,
  );
  return { formula: `=IF(COUNT(${index})=1,${chosen},"")` };
}
