// Checks a receipt for an account without trusting the force, its database or its software: this file and Node are all it needs.
//
//   node scripts/verify-receipt.mjs receipt.json [account.txt] [later-anchors.jsonl ...] [--key NAME]
//   node scripts/verify-receipt.mjs anchors.jsonl [...]          whether each anchor goes on from the one before it
//
// receipt.json  what the officer downloaded            account.txt  the words they sent, as plain text
// *.jsonl       signed heads of the ledger, from somebody who kept a copy outside the force
// --key         the name of the force's key, as the force publishes it (/ledger/keys) or told you in another way
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

// --- How things are spelt and hashed: SHA-256 over JSON without spaces, the names of a group in order -------------------------------

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const bytes = (hex) => Buffer.from(hex, 'hex');

function spelt(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spelt).join(',')}]`;
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${spelt(value[name])}`).join(',')}}`;
}
const hashOf = (value) => sha256(spelt(value)).toString('hex');

/** Line ends, empty ends of lines and forms of the same letter make no difference to a text. */
const plain = (text) => text.replace(/^\uFEFF/, '').normalize('NFC').replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').replace(/\s+$/, '');
const digestOfText = (salt, text) => sha256(bytes(salt), plain(text)).toString('hex');

function isSigned(keys, id, said, signature) {
  const key = keys.find((each) => each.id === id);
  if (!key) return false;
  const der = Buffer.from(key.publicKey, 'base64');
  const isNamedRightly = sha256(der).toString('hex').slice(0, 16) === id;
  return isNamedRightly && verify(null, Buffer.from(spelt(said)), createPublicKey({ key: der, format: 'der', type: 'spki' }), Buffer.from(signature, 'base64'));
}
const isHeadSigned = (keys, force, head) => isSigned(keys, head.key, ['candour tree head 1', force, head.size, head.root, head.at], head.signature);

// --- The tree (RFC 6962, section 2.1): a leaf is hashed after a 0, two halves after a 1 --------------------------------------------

const node = (left, right) => sha256(Buffer.of(1), left, right);

/** The head that a leaf (counted from 0) and its proof lead to in a tree of this size; null if the proof does not fit. */
function headFrom(leaf, index, size, proof) {
  if (!(index >= 0 && index < size)) return null;
  let hash = leaf;
  let [at, last] = [index, size - 1];
  for (const sibling of proof) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = node(sibling, hash);
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hash = node(hash, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

/** Whether the tree of `second` entries begins with the tree of `first` entries. */
function goesOn(first, second, firstRoot, secondRoot, proof) {
  if (first > second || first < 0) return false;
  if (first === 0) return proof.length === 0;
  if (first === second) return proof.length === 0 && firstRoot.equals(secondRoot);
  let [at, last] = [first - 1, second - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  const path = at === 0 ? [firstRoot, ...proof] : [...proof];
  let [before, after] = [path[0], path[0]];
  if (!before) return false;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [before, after] = [node(sibling, before), node(sibling, after)];
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else after = node(after, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && before.equals(firstRoot) && after.equals(secondRoot);
}

// --- What is said to the person who asks ---------------------------------------------------------------------------------------------

let isWhole = true;
const say = (line = '') => console.log(line);
const proven = (sentence) => say(`  proven      ${sentence}`);
const open = (sentence) => say(`  not proven  ${sentence}`);
const wrong = (sentence) => { isWhole = false; say(`  WRONG       ${sentence}`); };
const check = (holds, yes, no) => (holds ? proven(yes) : wrong(no));

const OF = { ACCOUNT_SENT: 'an account', ACCOUNT_ADDED_TO: 'an addition to an account', NOTE_OF_ORAL_ACCOUNT_ANSWERED: 'an answer to the note of an oral account' };

function checkReceipt({ receipt, entry, signature, keys }, account, keyName) {
  const [what, , , at, , , , accountDigest, bodyDigest] = entry;
  say(`Receipt of ${receipt.force.name} for ${OF[receipt.sent] ?? 'something sent'} in case ${receipt.reference}, ${receipt.at}.`);
  say();
  check(what === 'candour account sent 1' && bodyDigest === hashOf(receipt) && Date.parse(at) === Date.parse(receipt.at), 'Nothing in the receipt was changed since it was made: reference, time and readers.', 'The receipt was changed since it was made.');
  check(isSigned(keys, signature.key, ['candour receipt 1', entry], signature.signature), `The key named ${signature.key} signed it.`, 'No key that the receipt names has signed it.');
  if (keyName === undefined) open(`That this key is the force's: compare the name ${signature.key} with what the force publishes, or give it as --key.`);
  else check(keyName === signature.key, 'That is the key you named.', `You named the key ${keyName}: somebody else signed this receipt.`);
  if (account === undefined) open('Which words were sent: give the text as a .txt file to check them.');
  else check(digestOfText(receipt.salt, account) === accountDigest, 'The text you gave is, word for word, what was sent.', 'The text you gave is not what was sent: a word more or less is enough.');
}

/** @returns the signed head of the ledger that the receipt is proven against */
function checkPlace({ entry, place, keys, signature }) {
  if (place === null) {
    open('That it stands in the ledger: this receipt was taken too early. Take it again a minute after sending.');
    return null;
  }
  const { number, previous, head, proof } = place;
  const link = sha256(spelt(['candour link 1', previous, entry[1], number, 'ACCOUNT_SENT', hashOf(entry)]));
  const root = headFrom(sha256(Buffer.of(0), link), number - 1, head.size, proof.map(bytes));
  check(root?.toString('hex') === head.root, `It is entry ${number} of the force's ledger, which had ${head.size} entries on ${head.at}.`, 'Its proof does not lead to the head of the ledger.');
  check(isHeadSigned(keys, entry[1], head), `The key named ${head.key} signed that state of the ledger.`, 'No key that the receipt names has signed that state of the ledger.');
  if (head.key !== signature.key) open(`That the key ${head.key} is the force's too: compare its name as well.`);
  return { ...head, force: entry[1] };
}

function checkAnchors(files, keys, head) {
  let isFound = false;
  for (const { name, anchors } of files) {
    let previous;
    let isGood = true;
    for (const anchor of anchors) {
      const isFirst = previous === undefined && (anchor.from > 0 || anchor.consistency.length === 0);
      const follows = isFirst || (previous !== undefined && anchor.from === previous.size && goesOn(previous.size, anchor.size, bytes(previous.root), bytes(anchor.root), anchor.consistency.map(bytes)));
      const isOurs = keys.length === 0 || isHeadSigned(keys, anchor.force, anchor);
      if (!follows) wrong(`${name}: the ledger of ${anchor.size} entries does not begin with the one of ${previous?.size ?? 0} entries: it was rewritten, or lines are missing.`);
      if (!isOurs) wrong(`${name}: the anchor at ${anchor.size} entries is not signed by a key of the receipt.`);
      isGood &&= follows && isOurs;
      if (head !== null && anchor.force === head.force && anchor.size === head.size) {
        isFound = anchor.root === head.root;
        if (!isFound) wrong(`${name}: at ${head.size} entries the force showed others another ledger than it showed the officer.`);
      }
      previous = anchor;
    }
    if (previous === undefined) open(`${name} has no anchors.`);
    else if (isGood) proven(`${name}: ${anchors.length} states of the ledger, from ${anchors[0].size} entries on ${anchors[0].at} to ${previous.size} on ${previous.at}; each only added to the one before.`);
    if (isFound && isGood) proven(`The entry of the receipt still stood in the ledger on ${previous.at}: nothing up to it was changed, removed or slipped in.`);
  }
  if (head !== null && !isFound && isWhole) open('That the ledger still has the entry: none of the anchors given is the state the receipt is proven against. Take the receipt again and try with newer anchors.');
  if (keys.length === 0) open('Who signed these anchors: give a receipt of the same force, which names its keys.');
}

function main(args) {
  const at = args.indexOf('--key');
  const keyName = at < 0 ? undefined : args.splice(at, 2)[1];
  const read = (name) => readFileSync(name, 'utf8');
  const receiptFile = args.find((name) => name.endsWith('.json'));
  const files = args.filter((name) => name.endsWith('.jsonl')).map((name) => ({ name, anchors: read(name).split('\n').filter(Boolean).map((line) => JSON.parse(line)) }));
  const accountFile = args.find((name) => name !== receiptFile && !name.endsWith('.jsonl'));
  if (receiptFile === undefined && files.length === 0) throw new Error('Name a receipt (.json), or files of anchors (.jsonl).');
  const document = receiptFile === undefined ? null : JSON.parse(read(receiptFile));
  if (document !== null && document.candour !== 'receipt 1') throw new Error(`${receiptFile} is no receipt that this program knows.`);
  if (document !== null) checkReceipt(document, accountFile === undefined ? undefined : read(accountFile), keyName);
  const head = document === null ? null : checkPlace(document);
  if (files.length > 0) checkAnchors(files, document?.keys ?? [], head);
  else if (head !== null) open('That nothing was changed since: give anchors that somebody outside the force kept.');
  if (document !== null) {
    open('Who has read it. From that moment it could be read by the people below, and by the rules by nobody else; the force, not this receipt, answers for that.');
    open('That the force’s clock was right, and that what was sent is true.');
    say();
    for (const { who, name, reads, until } of document.receipt.readers) say(`  ${who}: ${name}. Reads ${reads}, ${until}.`);
  }
  say();
  say(isWhole ? 'Nothing is wrong with what was given.' : 'Something is wrong: keep these files as they are, and show them to your Federation representative.');
  process.exitCode = isWhole ? 0 : 1;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(`This could not be checked: ${error.message}`);
  process.exitCode = 2;
}
