import { useMemo, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import type { HeatRow } from './heat-types.js';

/** A place in the table, "row:column", counted from nought. */
type Place = `${number}:${number}`;
interface Step { readonly down: number; readonly across: number }

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: { down: 0, across: 1 }, ArrowLeft: { down: 0, across: -1 }, ArrowDown: { down: 1, across: 0 }, ArrowUp: { down: -1, across: 0 },
};

interface OneTabStop {
  readonly table: RefObject<HTMLTableElement | null>;
  /** The cell that Tab goes to; undefined where no cell opens. */
  readonly active: Place | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** One tab stop for all cells that open, moved by the arrow keys. A table of 140 links must not cost 140 presses of Tab. */
export function useOneTabStop(rows: readonly HeatRow[]): OneTabStop {
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<Place>();
  const places = useMemo(() => openPlaces(rows), [rows]);
  const active = chosen !== undefined && places.includes(chosen) ? chosen : places[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = placeOf(event.target);
    const to = from === undefined || event.altKey || event.metaKey ? undefined : destination(places, from, event.key, event.ctrlKey);
    if (to === undefined) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-heat-at="${to}"]`)?.focus();
  };
  return { table, active, onKeyDown, onFocus: (event) => setChosen((now) => placeOf(event.target) ?? now) };
}

const placeOf = (target: EventTarget): Place | undefined => (target instanceof HTMLElement ? (target.dataset['heatAt'] as Place | undefined) : undefined);

function openPlaces(rows: readonly HeatRow[]): Place[] {
  return rows.flatMap((row, r) => row.cells.flatMap((cell, c): Place[] => (cell.href === undefined && cell.onPress === undefined ? [] : [`${r}:${c}`])));
}

function destination(places: readonly Place[], from: Place, key: string, toEnds: boolean): Place | undefined {
  const inRow = places.filter((place) => rowOf(place) === rowOf(from));
  if (key === 'Home') return toEnds ? places[0] : inRow[0];
  if (key === 'End') return toEnds ? places.at(-1) : inRow.at(-1);
  const step = STEPS[key];
  return step === undefined ? undefined : nearest(places, from, step);
}

/**
 * The next cell that opens. Sideways: the next one in the row. Up and down: in the next row that has one, the one nearest to this
 * column, so that every cell that opens can be reached, however few they are.
 */
function nearest(places: readonly Place[], from: Place, { down, across }: Step): Place | undefined {
  if (down === 0) {
    const ahead = places.filter((place) => rowOf(place) === rowOf(from) && (columnOf(place) - columnOf(from)) * across > 0);
    return across > 0 ? ahead[0] : ahead.at(-1);
  }
  const ahead = places.filter((place) => (rowOf(place) - rowOf(from)) * down > 0);
  const next = down > 0 ? ahead[0] : ahead.at(-1);
  const away = (place: Place): number => Math.abs(columnOf(place) - columnOf(from));
  return ahead.filter((place) => next !== undefined && rowOf(place) === rowOf(next)).sort((a, b) => away(a) - away(b))[0];
}

const rowOf = (place: Place): number => Number(place.split(':')[0]);
const columnOf = (place: Place): number => Number(place.split(':')[1]);
