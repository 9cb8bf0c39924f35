// Writes src/verifier/wire/messages.gen.ts from protos/: what the decoder needs of every message that a bundle can hold, and its type.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import protobuf from 'protobufjs';

/** What is decoded by its name: the file, its leaves and statements, and the contents of sealed parts. */
const roots = [
  'Bundle', 'LogEntry', 'Statement', 'AreaBoundary', 'AuditFindings', 'QuotaAmount', 'InventoryAmounts', 'HarvestMeasures', 'ProcessingAmounts',
  'Recipe', 'SaleTerms', 'SaleReceived', 'PermitQuantity', 'PremiumAmount', 'DeclaredYear', 'SerialSeed',
];
const types = { string: 'string', bytes: 'Uint8Array', bool: 'boolean', uint32: 'number', int32: 'number', sint32: 'number', int64: 'bigint', uint64: 'bigint' };

export function writeMessages(protos, target) {
  const root = new protobuf.Root();
  root.resolvePath = (_, path) => join(protos, path);
  root.loadSync(readdirSync(join(protos, 'traceability/v1')).map((name) => join('traceability/v1', name)), { keepCase: true });
  const wanted = new Map();
  const visit = (message) => {
    if (wanted.has(message.name)) return;
    wanted.set(message.name, message);
    for (const field of message.fieldsArray) {
      field.resolve();
      if (field.resolvedType instanceof protobuf.Type) visit(field.resolvedType);
    }
  };
  for (const name of roots) visit(root.lookupType(`traceability.v1.${name}`));

  const interfaces = [];
  const rows = [];
  for (const message of wanted.values()) {
    const members = [];
    const fields = [];
    for (const field of [...message.fieldsArray].sort((a, b) => a.id - b.id)) {
      const isMessage = field.resolvedType instanceof protobuf.Type;
      const kind = field.resolvedType instanceof protobuf.Enum ? 'int32' : isMessage ? field.resolvedType.name : field.type;
      const type = types[kind] ?? kind;
      const absent = isMessage || field.partOf;
      members.push(`  readonly ${field.name}${field.repeated ? `: readonly ${type}[]` : absent ? `?: ${type}` : `: ${type}`};`);
      // Number, name, kind; then 1 for repeated, 2 for a member of a oneof.
      fields.push(`[${field.id},'${field.name}','${kind}',${field.repeated ? 1 : field.partOf ? 2 : 0}]`);
    }
    interfaces.push(`export interface ${message.name} {\n${members.join('\n')}\n}`);
    rows.push(`  ${message.name}: [${fields.join(', ')}],`);
  }
  const names = [...wanted.keys()];
  writeFileSync(
    target,
    `// Made by build/messages.mjs from protos/. Not kept.\n\n${interfaces.join('\n\n')}\n\nexport interface Messages {\n${names.map((name) => `  ${name}: ${name};`).join('\n')}\n}\n\n` +
      `/** Number, name, kind, and 1 for a repeated field or 2 for a member of a oneof. */\nexport type FieldRow = readonly [number, string, string, 0 | 1 | 2];\n\n` +
      `export const rows: Readonly<Record<string, readonly FieldRow[]>> = {\n${rows.join('\n')}\n};\n`,
  );
}
