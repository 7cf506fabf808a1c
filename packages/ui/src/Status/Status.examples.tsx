import type { Examples } from '../base/example.js';
import { Basis, Status } from './Status.js';

export const statusExamples: Examples = {
  'every tone': <p style={{ display: 'grid', gap: 4 }}><Status tone="done">Answered</Status><Status tone="current">Being written</Status><Status tone="waiting">Waiting for the guide</Status><Status tone="paused">Paused until Fri 4 Dec</Status><Status tone="late">Overdue by 3 days</Status><Status tone="attention">More than expected</Status><Status tone="plain">Not begun</Status></p>,
  'law and policy': <p><Basis kind="law" />, and not <Basis kind="policy">Park policy</Basis></p>,
};
