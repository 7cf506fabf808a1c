import type { Examples } from '../base/example.js';
import { EmptyState, ErrorState, Loading, NotAvailable, TooFew } from './States.js';

export const statesExamples: Examples = {
  'nothing there': <EmptyState title="No tours yet" action={<a href="#new">Plan a tour</a>}>Tours appear here when they are planned. Nothing needs doing.</EmptyState>,
  'coming': <Loading what="Fetching the tours" />,
  'failed': <ErrorState title="We could not load this" reference="F2-7Q4K" action={<a href="#again">Try again</a>}>Nothing you wrote is lost.</ErrorState>,
  'not for this person': <NotAvailable title="Not available to your role yet" action={<a href="#ask">Ask the park desk</a>}>Small numbers are not hidden yet.</NotAvailable>,
  'too few': <TooFew title="Too few to show" action={<a href="#larger">Choose a larger park</a>}>Fewer than 5 people.</TooFew>,
};
