// A stranger's reader of statements and leaves: docs/formats/statement.md and leaf.md, but for the bounds of each body's fields.
import { concatBytes, equalBytes, utf8ToBytes } from './bytes.mjs';
import { faultOfEncoding } from './canonical.mjs';
import { decode } from './contract.mjs';
import { sha256, tagged } from './hashing.mjs';
import { isSecpKey, utf8, verifyEcdsa } from './notes.mjs';
import { statementId } from './signing.mjs';

const maxStatement = 61_440;
const maxLeaf = 65_535;
const maxParts = 1_048_576;

/** Sealed parts of each body: the message that each holds, or null for words. Those of a personal kind end with "?". */
const parts = {
  area: { boundary: 'AreaBoundary' },
  audit: { findings: 'AuditFindings' },
  quota: { quota: 'QuotaAmount' },
  resource_inventory: { inventory: 'InventoryAmounts' },
  collector_approval: { 'person?': null },
  harvest: { 'collector?': null, measures: 'HarvestMeasures' },
  processing: { amounts: 'ProcessingAmounts' },
  formulation: { recipe: 'Recipe' },
  sale: { terms: 'SaleTerms' },
  sale_receipt: { received: 'SaleReceived' },
  trade_permit: { permit: 'PermitQuantity' },
  access_compliance: { 'person?': null },
  premium_receipt: { premium: 'PremiumAmount' },
  annual_declaration: { declaration: 'DeclaredYear' },
  label_batch: { serials: 'SerialSeed' },
};

/** {statement, id} of bytes that are right in themselves and rightly signed, or {fault}. Parts that are undefined are not looked at. */
export function openStatement(bytes, origin, signatures, sealedParts) {
  if (bytes.length > maxStatement || faultOfEncoding('Statement', bytes)) return { fault: 'malformed' };
  const statement = decode('Statement', bytes);
  const fault =
    faultOfFields(statement, origin) ?? faultOfSignatures(statement, bytes, signatures) ?? (sealedParts && faultOfParts(statement, sealedParts));
  return fault ? { fault } : { statement, id: statementId(bytes) };
}

/** {entry, statement, id} of a leaf, or {fault}. */
export function openLeaf(bytes, origin) {
  if (bytes.length > maxLeaf || faultOfEncoding('LogEntry', bytes)) return { fault: 'malformed' };
  const entry = decode('LogEntry', bytes);
  if (!(entry.recorded_at_ms >= 1) || entry.statement.length === 0) return { fault: 'content' };
  const opened = openStatement(entry.statement, origin, entry.signatures.map(({ public_key, value }) => ({ key: public_key, value })));
  return opened.fault ? opened : { entry, ...opened };
}

const bodyOf = (statement) => Object.keys(statement).find((name) => statement[name] !== null && name in bodies) ?? null;

// Every message field of a statement that is no part of its head is a body.
const bodies = Object.fromEntries(
  `genesis party key_grant key_revocation accreditation area certificate quota rule_set certificate_status role_change accreditation_withdrawal
  unit standard_version audit non_conformity_closure harvest processing sale sale_receipt label_batch claim_resolution formulation sale_rejection
  sale_lapse recall recall_lift error_declaration dispute dispute_settlement resource_inventory collector_approval collector_removal cites_listings
  trade_permit access_compliance premium_receipt annual_declaration alert alert_recall product_id_correction`.split(/\s+/).map((name) => [name, true]),
);

function faultOfFields(statement, origin) {
  if (statement.format_version !== 1) return 'content';
  if (statement.origin !== origin) return 'origin';
  const body = bodyOf(statement);
  if (!body || !(statement.occurred_at_ms >= 1)) return 'content';
  if (statement.issuer.length !== (body === 'genesis' ? 0 : 32)) return 'content';
  if (statement.seen && !(statement.seen.size >= 1 && statement.seen.root.length === 32)) return 'content';
  const { device } = statement;
  if (device && !(device.sequence >= 1 && device.previous.length === (device.sequence === 1 ? 0 : 32))) return 'content';
  return faultOfCommitments(statement.sealed, parts[body] ?? {});
}

function faultOfCommitments(sealed, rules) {
  const names = sealed.map(({ name }) => name);
  const ascending = names.every((name, i) => i === 0 || Buffer.compare(Buffer.from(names[i - 1]), Buffer.from(name)) < 0);
  const required = Object.keys(rules).filter((name) => !name.endsWith('?'));
  const known = sealed.every(({ name, class: kind, digest }) => {
    const expected = `${name}?` in rules ? 'SEALED_CLASS_PERSONAL' : name in rules && 'SEALED_CLASS_RESTRICTED';
    return kind === expected && digest.length === 32;
  });
  return ascending && known && required.every((name) => names.includes(name)) ? null : 'content';
}

function faultOfSignatures(statement, bytes, signatures) {
  const id = statementId(bytes);
  const keys = signatures.map(({ key }) => Buffer.from(key).toString('hex'));
  const counted = signatures.length >= 1 && signatures.length <= 4 && new Set(keys).size === keys.length;
  if (!counted || !signatures.every(({ key, value }) => isSecpKey(key) && verifyEcdsa(value, id, key))) return 'signature';
  const introduced = (statement.genesis ?? statement.party ?? statement.key_grant)?.key;
  if (!introduced) return null;
  if (statement.genesis && !equalBytes(introduced.public_key, signatures[0].key)) return 'signature';
  const possession = tagged('traceability.key-possession.v1', introduced.public_key);
  return isSecpKey(introduced.public_key) && verifyEcdsa(introduced.possession, possession, introduced.public_key) ? null : 'signature';
}

/** Whether the parts are those that the statement commits to, each and no other, with content of the right kind. */
export function faultOfParts(statement, given) {
  const rules = parts[bodyOf(statement)] ?? {};
  const size = given.reduce((sum, { name, salt, content }) => sum + utf8ToBytes(name).length + salt.length + content.length, 0);
  const fits = ({ name, salt, content }, i) => {
    // digest = SHA-256(salt | name | 0x00 | content)
    const digest = sha256(concatBytes(salt, utf8ToBytes(name), Uint8Array.of(0), content));
    const known = statement.sealed[i];
    return known.name === name && salt.length === 16 && equalBytes(known.digest, digest) && isContent(rules[name] ?? null, content);
  };
  return size <= maxParts && given.length === statement.sealed.length && given.every(fits) ? null : 'sealed';
}

const isContent = (type, content) =>
  type ? !faultOfEncoding(type, content) : content.length <= 200 && /^[^\p{Cc}]+$/u.test(utf8(content) ?? '');
