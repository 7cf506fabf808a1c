import { CODES, RULES, RULE_IDS, ruleOf, type Code, type RuleId } from './rules.js';

const codes = Object.keys(CODES) as readonly Code[];

/** Rule matrix 2.2a, written out by hand: rule, codes, and the commands it names. */
const MATRIX: readonly (readonly [RuleId, readonly Code[], readonly string[]])[] = [
  ['R1', ['NOT_REFERRED'], ['GiveNotice']], ['R2', ['PRI_RATIONALE_REQUIRED'], ['AcceptForReview']], ['R3', ['SOURCE_REQUIRED'], ['SubmitReferral']], ['R4', ['SCOPE_LOCKED'], ['ChangeScope']],
  ['R5', ['PARALLEL'], ['AcceptForReview']], ['R6', ['SERIOUSNESS', 'SECOND_ASSESSOR'], ['AcceptForReview']], ['R7', ['NOT_SERVING'], ['AcceptForReview', 'AppointReviewer', 'GiveNotice']],
  ['R8', ['REVIEWER_NOT_ELIGIBLE'], ['AppointReviewer', 'ReplaceReviewer']], ['R9', [], ['AppointReviewer', 'ReplaceReviewer']], ['R10', ['REVIEWER_CONFLICT'], ['AppointReviewer', 'ReplaceReviewer', 'DeclareConflict']],
  ['R11', ['REFERRER_IS_REVIEWER'], ['AppointReviewer', 'ReplaceReviewer']], ['R12', ['NOTICE_INCOMPLETE'], ['GiveNotice']], ['R13', ['NOTICE_LATE'], ['GiveNotice']], ['R14', ['DUE_BEFORE_MINIMUM'], ['GiveNotice', 'ChangeScope']],
  ['R15', ['EXTENSION_NOT_LATER'], ['ExtendAccount']], ['R16', ['DECLINE_IS_NOT_NON_ENGAGEMENT'], ['RaiseEngagementConcern', 'ReferBack']], ['R17', ['LATE'], ['SubmitAccount', 'AddToAccount']],
  ['R18', ['ACCOUNT_IMMUTABLE', 'NOT_AUTHOR'], ['SubmitAccount', 'AddToAccount', 'RecordOralAccount', 'ConfirmOralAccount']], ['R19', ['FRIEND_READ_ONLY'], ['GrantFriend']], ['R20', ['DISPROPORTIONATE'], ['RecordFactFinding']],
  ['R21', ['SUITABILITY_UNANSWERED'], ['ArrangeDiscussion']], ['R22', ['CASE_STOPPED'], []], ['R23', ['DISCUSSION_REQUIRED'], ['DraftReport', 'ShareReport', 'SendReport']], ['R24', ['ACCOUNT_WINDOW_OPEN', 'DISCUSSION_NOTICE_SHORT'], ['ArrangeDiscussion']],
  ['R25', ['TOPIC_BLANK'], ['RecordDiscussion']], ['R26', ['PROTECTED_CONTENT'], ['OpenProtectedPassage']], ['R27', ['JOINT_REPORT_FORBIDDEN'], ['RecordDiscussion', 'DraftReport']], ['R28', ['RECORDING_NOT_ALLOWED'], []],
  ['R29', ['NEW_SERIOUS_MATTER'], ['RecordDiscussion', 'RaiseNewSeriousMatter']], ['R30', ['REPORT_INCOMPLETE'], ['ShareReport', 'SendReport']], ['R31', ['NFA_REASON_REQUIRED'], ['ShareReport', 'SendReport']], ['R32', ['REPORT_LATE'], ['SendReport']],
  ['R33', ['NOT_SENT_TO_AUTHORITY'], ['CloseRecord']], ['R34', [], ['SendReport']], ['R35', ['TONE'], ['GiveNotice', 'ShareReport', 'SendReport']], ['R36', ['LESSON_UNANSWERED'], ['CloseRecord']], ['R37', ['RETAIN_TOGETHER'], ['DisposeRecord']],
  ['R38', ['PDR_OVERDUE'], ['CloseRecord']], ['R39', ['RETURN_REASON', 'RETURN_LIMIT'], ['ReturnReport']], ['R40', ['ENGAGEMENT_STEPS_MISSING', 'AA_ONLY'], ['RaiseEngagementConcern', 'ReferBack', 'Escalate']], ['R41', ['UPP_NOT_AVAILABLE'], ['Escalate']],
  ['R42', ['OUTCOME_REASON'], ['ReturnToReview', 'Escalate', 'EndOnReassessment']], ['R43', ['PACK_HAS_PROTECTED'], ['Escalate']], ['R44', ['SELF_VERIFY', 'ACTION_NO_DATE'], ['VerifyAction', 'ShareReport']], ['R45', ['REVIEW_NOTE_REQUIRED'], ['CloseRecord']],
  ['R46', ['PROCESS_OVER'], []], ['R47', ['OFFICER_HAS_LEFT'], []], ['R48', ['TRANSFER'], ['Transfer']], ['R49', ['PAUSE_REVIEW_DATE'], ['Pause']], ['R50', ['COMPLAINT_WITHDRAWN'], ['RecordWithdrawal']], ['R51', ['PROTECTED_CONTENT'], ['SendOutcomeLetter']],
  ['R52', ['PATTERN'], ['AcceptForReview']], ['R53', [], []], ['R54', [], []], ['R55', [], []], ['R56', ['SCHEME_MISMATCH'], ['AcceptForReview']], ['R57', ['SCHEME_MISMATCH'], ['AcceptForReview']], ['R58', ['TUTOR_LINK'], ['AcceptForReview']],
  ['R59', ['RESTRICTED_LIST'], ['AppointReviewer']], ['R60', ['RESTRICTED_LIST'], ['AppointReviewer']], ['R61', ['REPORT_SEALED'], ['DraftReport', 'AddAddendum']], ['R62', [], []], ['R63', ['NOT_YET_HAPPENED', 'LATE_ENTRY'], []],
  ['R64', ['PACK_HAS_PROTECTED'], []], ['R65', ['LINE_MANAGER_NOT_CONSULTED'], ['AcceptForReview']], ['R66', ['WHO_CAN_DO_THIS'], []],
];

/** The matrix asks to wait for an answer; everything else it names is refused. */
const PROMPTS: readonly Code[] = [
  'PARALLEL', 'SERIOUSNESS', 'OFFICER_LEAVING', 'PROMOTED_MIDWAY', 'REFERRER_IS_REVIEWER', 'NOTICE_LATE', 'LATE', 'DISPROPORTIONATE', 'DISCUSSION_NOTICE_SHORT', 'TOPIC_BLANK', 'NEW_SERIOUS_MATTER', 'REPORT_LATE', 'NO_RESPONSE', 'TONE',
  'PDR_OVERDUE', 'TRANSFER', 'COMPLAINT_WITHDRAWN', 'PATTERN', 'TUTOR_LINK', 'LATE_ENTRY', 'LINE_MANAGER_NOT_CONSULTED',
];

describe('the register of rules', () => {
  test('holds R1 to R66 and the four that stand for no single rule, in order', () => {
    expect(RULE_IDS).toEqual([...Array.from({ length: 66 }, (_, i) => `R${i + 1}`), 'LIFECYCLE', 'ACCESS', 'INPUT', 'VERSION']);
  });
  test.each(MATRIX)('%s has the codes and commands of the matrix', (id, expectedCodes, commands) => {
    expect(ruleOf(id).codes).toEqual(expect.arrayContaining([...expectedCodes]));
    expect(ruleOf(id).commands).toEqual(expect.arrayContaining([...commands]));
  });
  test('law is what a regulation asks for; the rest is policy', () => {
    expect(RULE_IDS.filter((id) => RULES[id].kind === 'law')).toEqual([
      'R1', 'R2', 'R7', 'R8', 'R12', 'R14', 'R19', 'R23', 'R26', 'R27', 'R30', 'R32', 'R33', 'R36', 'R37', 'R38', 'R41', 'R45', 'R47', 'R53', 'R59',
    ]);
  });
  test.each(RULE_IDS)('%s cites a regulation, a sentence of a guide, or says who confirms it', (id) => {
    const { source, kind, regulation } = ruleOf(id);
    expect(source).not.toMatch(/found|recalled|design|derived|https?:/i);
    if (kind === 'law') expect(source).toMatch(/Regulations 2020/);
    else expect(source).toMatch(/^(Officer’s guide: “.+”|Guide for the reviewing and participating officer: “.+”|Force policy, to be confirmed by the force|How this product keeps a record safe)$/);
    if (regulation !== null) expect(source).toBe(`Police (Conduct) Regulations 2020, regulation ${regulation}`);
  });
  test('the numbers cited are those of Part 6, the severity assessment and the definitions', () => {
    expect(RULE_IDS.flatMap((id) => (ruleOf(id).regulation === null ? [] : [[id, ruleOf(id).regulation]]))).toEqual([
      ['R1', '64(3)'], ['R2', '14'], ['R8', '64(2)'], ['R12', '66'], ['R14', '66'], ['R19', '65(1)'], ['R23', '70(1)'], ['R26', '65(4)'], ['R27', '65(2)'], ['R30', '70(2)'], ['R32', '70(1)'], ['R33', '70(3)'], ['R36', '70(4)'],
      ['R37', '70(5)'], ['R38', '70(6)'], ['R45', '70(2)(f) and 70(5)'], ['R53', '65(3)'], ['R59', '2'],
    ]);
  });
  test.each(RULE_IDS)('%s says one plain sentence in the words of the process', (id) => {
    expect(ruleOf(id).says).toMatch(/^[A-Z][^.]*\.$/);
    expect(ruleOf(id).says).not.toMatch(/offence|hearing|sanction|defendant|guilty|score|warning/i);
  });
  test.each(RULE_IDS)('%s is refused, asked or built in as its codes say', (id) => {
    const { how, codes: own, reminds } = ruleOf(id);
    expect(how.includes('enforce')).toBe(own.some((code) => CODES[code].kind === 'refusal'));
    expect(how.includes('prompt')).toBe(own.some((code) => CODES[code].kind === 'prompt'));
    expect(how.includes('remind')).toBe(reminds !== undefined);
    expect(how.length).toBeGreaterThan(0);
  });
  test('R11 R13 R32 R38 R45 R52 announce a due thing before anybody acts', () => {
    expect(RULE_IDS.filter((id) => ruleOf(id).reminds !== undefined)).toEqual(['R11', 'R13', 'R32', 'R38', 'R45', 'R52']);
  });
});

describe('the register of codes', () => {
  test.each(codes)('%s belongs to a rule that lists it', (code) => {
    expect(RULE_IDS).toContain(CODES[code].rule);
    expect(RULES[CODES[code].rule].codes).toContain(code);
  });
  test('a code that several rules list is told under one of them', () => {
    const shared = codes.flatMap((code) => {
      const rules = RULE_IDS.filter((id) => ruleOf(id).codes.includes(code));
      return rules.length > 1 ? [[code, CODES[code].rule, rules]] : [];
    });
    expect(shared).toEqual([
      ['PROTECTED_CONTENT', 'R26', ['R26', 'R51']], ['PACK_HAS_PROTECTED', 'R64', ['R43', 'R64']], ['SCHEME_MISMATCH', 'R57', ['R56', 'R57']], ['RESTRICTED_LIST', 'R60', ['R59', 'R60']],
    ]);
  });
  test('the prompts are those of the matrix', () => {
    expect(codes.filter((code) => CODES[code].kind === 'prompt')).toEqual(PROMPTS);
  });
  test('a prompt asks for a reason, but for the four that only need a yes', () => {
    expect(PROMPTS.filter((code) => !CODES[code].needsReason)).toEqual(['PROMOTED_MIDWAY', 'LATE', 'TOPIC_BLANK', 'NO_RESPONSE']);
    expect(codes.filter((code) => CODES[code].kind === 'refusal' && CODES[code].needsReason)).toEqual([]);
  });
  test.each(codes)('%s says in one sentence what is the matter and the cure', (code) => {
    expect(CODES[code].message).toMatch(/^[A-Z][^.]*: [^.]+\.$/);
    expect(CODES[code].message).not.toMatch(/offence|hearing|sanction|defendant|guilty|score|warning/i);
  });
});
