/** What positions are measured from, best first: the floor; where the head was on entering; the head itself. */
const KINDS = ['local-floor', 'local', 'viewer'] as const;
export type SpaceKind = (typeof KINDS)[number];

/**
 * The best that a session offers. Headsets that do not know their floor, or were not allowed to tell it, are
 * entered all the same: the room stands where the eyes are. Rejects as the session does when it has none.
 */
export async function findSpaceKind(
  session: Pick<XRSession, 'requestReferenceSpace'>,
  kinds: readonly SpaceKind[] = KINDS,
): Promise<SpaceKind> {
  const [kind, ...others] = kinds;
  if (!kind) throw new Error('findSpaceKind: no kinds');
  try {
    await session.requestReferenceSpace(kind);
    return kind;
  } catch (cause) {
    if (others.length === 0) throw cause;
    return findSpaceKind(session, others);
  }
}
