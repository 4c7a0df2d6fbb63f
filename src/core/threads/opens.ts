import type { Loads } from '../pixel/loads';
import { judgeOpens } from '../pixel/open';
import type { Evidence, ThreadRecord } from './model';
import { answeredAt } from './pixels';

/** What was noted of a pixel. */
export type LoadsOf = (pixel: string) => readonly Loads[];

/** What the loads of the latest message's pixels say. An open that counts is moderate evidence: an image, not a person, was seen. */
export const openEvidence = (record: ThreadRecord, loadsOf: LoadsOf): readonly Evidence[] => {
  const pixels = (record.pixels ?? []).map(({ id, copiedAt }) => ({ loads: loadsOf(id), copiedAt }));
  return judgeOpens(pixels, { sentAt: record.latest.at, repliedAt: answeredAt(record) }).map(
    ({ at, verdict, counts }) => ({
      kind: 'open',
      at,
      id: undefined,
      messageId: undefined,
      confidence: counts ? 'moderate' : 'weak',
      counts,
      detail: verdict,
    }),
  );
};
