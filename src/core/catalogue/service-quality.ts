/**
 * The service qualities by the lowest index of each, the best first. The table has gaps (76,60 to 76,61), so an index is
 * rounded to two decimals before it is looked up. Source: PermenPANRB 14/2017; domain sheet (a).
 */
export const SERVICE_QUALITIES = [
  { letter: "A", name: "Sangat Baik", least: 88.31, interval: "88,31–100,00" },
  { letter: "B", name: "Baik", least: 76.61, interval: "76,61–88,30" },
  { letter: "C", name: "Kurang Baik", least: 65, interval: "65,00–76,60" },
  { letter: "D", name: "Tidak Baik", least: 25, interval: "25,00–64,99" },
] as const;
