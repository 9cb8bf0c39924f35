import { type Trust, policyOf } from '../keeping/trust';
import { spellName } from '../verifier/log/policy';
import { type Words, fill } from '../words/index';
import { add } from './checklist';

/** One ledger of the trust list: its keys, and whose word as a witness it takes. */
export function showTrust(parent: HTMLElement, trust: Trust, { ui }: Words): void {
  add(parent, 'strong', trust.origin);
  add(parent, 'span', ` ${trust.isPinned ? '' : ui.unanchored} ${fill(ui.kept, { date: trust.since })}`, 'soft');
  for (const key of trust.signing) add(add(parent, 'div'), 'code', key);
  const policy = policyOf(trust);
  if (policy === undefined) {
    add(parent, 'p', ui.noPolicy, 'soft');
    return;
  }
  add(parent, 'p', fill(ui.quorum, { quorum: spellName(policy.quorum) }));
  const list = add(parent, 'ul');
  for (const [name, { needed, members }] of policy.groups) {
    add(list, 'li', `${spellName(name)}: ${fill(ui.members, { needed: String(needed), members: members.map(spellName).join(', ') })}`);
  }
  for (const [name, key] of policy.witnesses) add(add(list, 'li', `${spellName(name)} `), 'code', key.text);
}
