// The contract as a stranger has it: the .proto files, and nothing else of this project.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import grpc from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import protobuf from 'protobufjs';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const protos = join(projectRoot, 'protos');
const files = readdirSync(join(protos, 'traceability/v1')).map((name) => join('traceability/v1', name));

const packages = grpc.loadPackageDefinition(
  loadSync(files, { includeDirs: [protos], keepCase: true, longs: Number, enums: String, defaults: true, oneofs: true }),
);

/** Puts a caller token on every call; none where `token` gives none. */
const proving = (token) => (options, next) =>
  new grpc.InterceptingCall(next(options), {
    start(metadata, listener, start) {
      const value = token();
      if (value) metadata.set('authorization', `Bearer ${value}`);
      start(metadata, listener);
    },
  });

/** A client of one service, whose calls are promises; `token` gives what proves the caller. Close it with `close()`. */
export function connect(service, address, token = () => null) {
  const target = new URL(address).host;
  const options = { interceptors: [proving(token)] };
  const client = new packages.traceability.v1[service](target, grpc.credentials.createInsecure(), options);
  return new Proxy(client, {
    get: (it, name) =>
      it[name]?.requestStream === false && !it[name].responseStream
        ? (request) =>
            new Promise((resolve, reject) => it[name](request, (error, answer) => (error ? reject(error) : resolve(answer))))
        : it[name]?.bind?.(it) ?? it[name],
  });
}

const root = new protobuf.Root();
root.resolvePath = (_, target) => join(protos, target);
root.loadSync(files, { keepCase: true });

/**
 * Bytes of a message in the one encoding that the ledger takes: ascending fields, nothing at its default.
 * The encoder writes what the object holds, so the caller leaves defaults out.
 */
export function encode(type, object) {
  const message = root.lookupType(`traceability.v1.${type}`);
  return message.encode(message.fromObject(object)).finish();
}

/** A message type by its name: its fields and their numbers. */
export const messageType = (type) => root.lookupType(`traceability.v1.${type}`);

export function decode(type, bytes) {
  const message = root.lookupType(`traceability.v1.${type}`);
  return message.toObject(message.decode(bytes), { longs: Number, enums: String, defaults: true });
}

// google.rpc.Status with its details, as the field numbers of googleapis give it.
const rich = protobuf.parse(`syntax = "proto3";
  message Any { string type_url = 1; bytes value = 2; }
  message Status { int32 code = 1; string message = 2; repeated Any details = 3; }
  message ErrorInfo { string reason = 1; string domain = 2; map<string, string> metadata = 3; }`, { keepCase: true }).root;

/** The one ErrorInfo of a failed call; throws when there is none or more than one. */
export function errorInfo(error) {
  const [bytes] = error.metadata?.get('grpc-status-details-bin') ?? [];
  if (!bytes) throw new Error(`no grpc-status-details-bin in: ${error.message}`, { cause: error });
  const status = rich.lookupType('Status').decode(bytes);
  const infos = status.details.filter((detail) => detail.type_url === 'type.googleapis.com/google.rpc.ErrorInfo');
  if (infos.length !== 1) throw new Error(`${infos.length} ErrorInfo, expected one`);
  const { reason, domain, metadata } = rich.lookupType('ErrorInfo').decode(infos[0].value);
  return { code: status.code, message: status.message, reason, domain, metadata };
}
