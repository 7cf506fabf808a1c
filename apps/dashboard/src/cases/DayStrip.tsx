import { VisuallyHidden } from '@candour/ui';
import { addDays, englandAndWales, isWorkingDay, parseDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type { ReactNode } from 'react';
import { dayText } from '../wording.js';

/** More days than these do not fit beside each other, and a long wait is told by its date alone. */
const MOST_DAYS = 8;

/** The day of the notice and the working days until the account is due (R14); none where they are too many or not known. */
export function countedDays(from: Day, due: Day): readonly Day[] {
  const days: Day[] = [from];
  for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) {
    const counts = isWorkingDay(day, englandAndWales);
    if (counts === undefined || days.length > MOST_DAYS) return [];
    if (counts || day === due) days.push(day);
  }
  return days.length > MOST_DAYS ? [] : days;
}

/** The days one has, side by side, with today and the last one marked in words. */
export function DayStrip({ from, due, today }: { readonly from: string; readonly due: string; readonly today: Day }): ReactNode {
  const [first, last] = [parseDay(from), parseDay(due)];
  const days = first === null || last === null ? [] : countedDays(first, last);
  if (days.length < 2) return null;
  return (
    <ol className="d-days" aria-label="The days you have">
      {days.map((day, i) => {
        const [weekday, date] = dayText(day).split(' ');
        const words = [day === today ? 'today' : null, day === due ? 'due' : null].filter((word) => word !== null).join(', ');
        return (
          <li key={day} className={day === due ? 'd-day-due' : day === today ? 'd-day-today' : undefined}>
            <VisuallyHidden>{dayText(day)}: </VisuallyHidden><span aria-hidden>{weekday}</span><b aria-hidden>{date}</b><span>{words === '' ? (i === 0 ? 'told' : `day ${i}`) : words}</span>
          </li>
        );
      })}
    </ol>
  );
}
