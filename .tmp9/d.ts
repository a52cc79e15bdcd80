import { drawHeading } from "../test/form/drawn-heading";
import { findForm } from "../src/core/form/find";
const plan: any = {"order":[0,0,0,0,0,0,0,0],"optional":["number"],"words":{"number":"No","indicator":"Indikator","definition":"Definisi Operasional","formula":"Formula Perhitungan","variable":"Variabel","value":"Nilai","result":"Hasil Perhitungan","remark":"Keterangan"},"value":"plain","result":"quarters","isFlat":false,"rows":2,"places":[0,0,0,0,0,0,0,0],"merges":false,"hasGroup":false,"isReversed":false,"year":null,"otherYear":-1,"hasOwnYear":false,"counts":false,"indicators":1};
const d = drawHeading(plan); console.log(JSON.stringify(d.grid.values)); const f = findForm(d.grid); console.log(JSON.stringify(f?.columns), JSON.stringify(f?.indicators.map((i) => i.doubts)));
