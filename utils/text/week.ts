/** The day on which weeks begin where people write as the tag says. */

type WithWeek = Intl.Locale & {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
};

/** Regions whose weeks begin on a Sunday or a Saturday (CLDR), for browsers that do not tell. */
const SUNDAY =
  "AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
const SATURDAY = "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

/** @param tag BCP 47; returns 1 Monday to 7 Sunday */
export function weekStartOf(tag: string): number {
  const locale: WithWeek = new Intl.Locale(tag);
  const told = locale.getWeekInfo?.() ?? locale.weekInfo;
  if (told) return told.firstDay;
  const region = locale.maximize().region ?? "";
  if (region && SUNDAY.includes(region)) return 7;
  return region && SATURDAY.includes(region) ? 6 : 1;
}
