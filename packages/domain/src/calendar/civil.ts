/*
 * Integer arithmetic of the Gregorian calendar. A day is a count of days since 1 January 1970, so no time of day and no
 * time zone can creep in. The year is taken to begin in March: the leap day then falls at its end, and months have a simple rule.
 */

const DAYS_IN_ERA = 146_097; // 400 years
const ERA_OF_1970 = 719_468; // days from 1 March of year 0 to 1 January 1970

/** A date taken apart: year, month 1-12, day of month 1-31. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** Days since 1 January 1970 of a civil date. The date must exist. */
export const toCount = ({ year, month, dayOfMonth }: Civil): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - ERA_OF_1970;
};

/** The civil date of a count of days since 1 January 1970. */
export const fromCount = (count: number): Civil => {
  const shifted = count + ERA_OF_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
};

/** Number of days of a month, 28 to 31. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};
