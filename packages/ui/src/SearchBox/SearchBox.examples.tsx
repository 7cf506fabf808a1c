import type { Examples } from '../base/example.js';
import { SearchBox } from './SearchBox.js';

export const searchBoxExamples: Examples = { 'empty': <SearchBox label="Search by tour number" placeholder="Tour number" onSearch={() => undefined} /> };
