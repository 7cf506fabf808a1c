import { Button } from '../Button/Button.js';
import type { Examples } from '../base/example.js';
import { PageHeading } from './PageHeading.js';

export const pageHeadingExamples: Examples = {
  'with a line, a time and actions': <PageHeading title="Visits" about="1 November 2024 to 31 October 2026." asOf="As of Mon 23 Nov 2026, 09:00." actions={<><Button small>Saved views</Button><Button small look="filled">Download</Button></>} />,
  'alone': <PageHeading title="All tours" />,
};
