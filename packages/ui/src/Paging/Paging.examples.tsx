import type { Examples } from '../base/example.js';
import { LoadMore, Pagination } from './Paging.js';

export const pagingExamples: Examples = {
  'in the middle of a list': <Pagination label="Pages of tours" summary="26 to 50 of 107" previousHref="#before" nextHref="#after" />,
  'more to come': <LoadMore shown={25} total={1107} noun="tours" onMore={() => undefined} />,
  'fetching more': <LoadMore shown={25} total={1107} noun="tours" onMore={() => undefined} busy />,
  'all there, not counted': <LoadMore shown={3} total={null} noun="tours" onMore={null} />,
};
