import { Loading } from '@candour/ui';
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { MonthLineProps } from './MonthLine.js';
import type { RankedBarsProps } from './RankedBars.js';

// The charting library is heavy, so it comes after the page that shows its sentences and numbers.
const LazyBars = lazy(async () => ({ default: (await import('./RankedBars.js')).RankedBars }));
const LazyMonths = lazy(async () => ({ default: (await import('./MonthLine.js')).MonthLine }));

const drawing = <Loading what="Drawing the chart" />;
export const RankedBars = (props: RankedBarsProps): ReactNode => <Suspense fallback={drawing}><LazyBars {...props} /></Suspense>;
export const MonthLine = (props: MonthLineProps): ReactNode => <Suspense fallback={drawing}><LazyMonths {...props} /></Suspense>;
