/** The points a review reaches, each with the column of the case that holds its day. */
export const STAGES = {
  NOTIFIED: { name: 'Officer told', column: 'notified_on', says: 'The officer was given notice.' },
  ACCOUNT_RECEIVED: { name: 'Account in', column: 'account_received_on', says: 'The account came in.' },
  DISCUSSED: { name: 'Discussion held', column: 'discussed_on', says: 'The discussion was held.' },
  REPORT_SENT: { name: 'Report sent', column: 'report_sent_on', says: 'The report was sent to the authority.' },
  PROCESS_ENDED: { name: 'Process ended', column: 'process_ended_on', says: 'The authority accepted the report: the officer’s process ended on the day it was sent.' },
} as const;
export type ReviewStage = keyof typeof STAGES;
export const REVIEW_STAGES = Object.keys(STAGES) as readonly ReviewStage[];

/** How a review ends before it reaches a point. */
export const EXITS = {
  REFERRED_BACK: { name: 'Referred back', says: 'It was referred back to the authority, which took it elsewhere or ended it.' },
  WITHDRAWN: { name: 'Withdrawn', says: 'The matter was withdrawn and the authority ended the review.' },
  ENDED_OTHERWISE: { name: 'Ended otherwise', says: 'The officer left or moved to another force, or the case was made in error.' },
  NO_ACCOUNT: { name: 'Went on without an account', says: 'The officer declined to give an account, or none came before the discussion was held. Only of the account.' },
} as const;
export type StageExit = keyof typeof EXITS;
export const STAGE_EXITS = Object.keys(EXITS) as readonly StageExit[];
