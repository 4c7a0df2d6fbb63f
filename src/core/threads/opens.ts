import type { Loads } from '../pixel/loads';
import { judgeOpens } from '../pixel/open';
import { isPersons } from './kept';
import type { Evidence, ThreadRecord } from './model';

/** What the loads of the latest message's pixel say. An open that counts is moderate evidence: an image, not a person, was seen. */
export const openEvidence = ({ latest, received }: ThreadRecord, loads: readonly Loads[]): readonly Evidence[] => {
  const repliedAt = received.find(isPersons)?.at;
  return judgeOpens(loads, { sentAt: latest.at, repliedAt }).map(({ at, verdict, counts }) => ({
    kind: 'open',
    at,
    id: undefined,
    messageId: undefined,
    confidence: counts ? 'moderate' : 'weak',
    counts,
    detail: verdict,
  }));
};
