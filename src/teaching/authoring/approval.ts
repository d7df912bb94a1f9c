import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sortedJson } from '../../base/json.ts';
import { caseContent } from './case-content.ts';
import type { Draft } from './draft.ts';

type Approval = Draft['reviewers'][number];

/** SHA-256 of all that a reader of the case gets: not of who approved it, nor of its number and history. */
export function contentHash(draft: Draft): string {
  return bytesToHex(sha256(utf8ToBytes(sortedJson(caseContent(draft)) ?? '')));
}

/** Approvals of what the case says now. Those of earlier contents have fallen. */
export function standingApprovals(draft: Draft): readonly Approval[] {
  if (draft.reviewers.length === 0) return [];
  const content = contentHash(draft);
  return draft.reviewers.filter((approval) => approval.content === content);
}
