// Standard gRPC tools work against the service as it is: reflection and health, without the .proto files.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startService } from './lib/service.mjs';

const platform = { x64: 'x64', arm64: 'aarch64' }[process.arch];
const buf = fileURLToPath(new URL(`node_modules/@bufbuild/buf-linux-${platform}/bin/buf`, import.meta.url));
const options = ['curl', '--protocol', 'grpc', '--http2-prior-knowledge'];
let service;

const curl = async (...args) => (await promisify(execFile)(buf, [...options, ...args])).stdout;

before(async () => {
  service = await startService('ledger.example/tools-test');
});

after(() => service?.stop());

describe('buf curl, with nothing but the address', () => {
  test('lists the services by reflection', async () => {
    const services = (await curl('--list-services', service.grpc)).trim().split('\n');
    for (const name of ['LedgerService', 'RegistryService', 'CustodyService', 'LabelService']) {
      assert.ok(services.includes(`traceability.v1.${name}`), `${name} is missing in ${services}`);
    }
    assert.ok(services.includes('grpc.health.v1.Health'));
  });

  test('calls a method with the schema it got by reflection', async () => {
    const ledger = JSON.parse(await curl('-d', '{}', `${service.grpc}/traceability.v1.RegistryService/GetLedger`));
    assert.equal(ledger.verifierKeys.length, 2);
  });

  test('hears that the service is healthy', async () => {
    const health = JSON.parse(await curl('-d', '{}', `${service.grpc}/grpc.health.v1.Health/Check`));
    assert.equal(health.status, 'SERVING');
  });

  test('is told plainly of a receipt that is not there', async () => {
    const nobody = Buffer.alloc(32, 7).toString('base64');
    const call = curl('-d', JSON.stringify({ statement_id: nobody }), `${service.grpc}/traceability.v1.LedgerService/GetReceipt`);
    await assert.rejects(call, (error) => JSON.parse(error.stderr).code === 'not_found');
  });
});
