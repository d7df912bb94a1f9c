import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readParticipantCode } from '../../research/allocation/participant-code.ts';
import { doneSchema } from '../../research/running/replies.ts';
import { appendedSchema } from '../../research/sitting/appended.ts';
import { sittingEventSchema } from '../../research/sitting/sitting-event.ts';
import { type SittingView, sittingViewSchema } from '../../research/sitting/sitting-view.ts';
import { viewOfSitting } from '../../research/sitting/view-of-sitting.ts';
import { audit } from '../accounts/audit.ts';
import { type ParticipantCaller, participantCaller, participantTokenHash } from '../api/caller.ts';
import { Refusal } from '../api/refusal.ts';
import { addRoute } from '../api/route.ts';
import type { Services } from '../api/services.ts';
import { createToken, tokenHash } from '../api/token.ts';
import type { Queries } from '../database/tables.ts';
import { allocate } from './allocate.ts';
import { appendEvents } from './append-events.ts';
import { findPilot, requireState } from './pilot.ts';
import { storedEvents, wayOf } from './stored-sitting.ts';
import { withdraw } from './withdraw.ts';
import { isWithdrawn } from './withdrawn-secrets.ts';

const code = z.strictObject({ code: z.string().max(40) });
/** Whose sitting the device means, where it says so. */
const from = z.strictObject({ participant: z.string().max(64).optional() });
/** A sitting may go on another day. */
const lifeMs = 30 * 24 * 3_600_000;
/** A class sits down at once, behind one address; guessing 35 bits at this pace takes centuries. */
const joins = 120;
/** Columns are 32 bits, and nobody does as much as this. */
const mostNumber = 1_000_000;

/** What participants' devices call. A device learns what its sitting needs when it needs it, and only ever adds. */
export function addSittingRoutes(app: FastifyInstance, services: () => Promise<Services>): void {
  addRoute(app, services, {
    method: 'POST',
    path: '/sitting/join',
    access: 'anybody',
    perMinute: joins,
    body: code,
    reply: sittingViewSchema,
    async handle({ services, body, cookies }) {
      const { db, clock, secureBytes } = services;
      const typed = readCode(body.code);
      const byCode = (queries: Queries) =>
        queries.selectFrom('participants').select(['pilot_id', 'id']).where('code', '=', typed);
      const found = await byCode(db).executeTakeFirst();
      if (!found) throw noSuchCode();
      const caller = { pilotId: found.pilot_id, participantId: found.id };
      const token = createToken(secureBytes);
      const now = clock.now();
      await db.transaction().execute(async (queries) => {
        const pilot = await findPilot(queries, caller.pilotId, 'share');
        requireState(pilot, ['open'], 'This pilot is not open at present. Ask who runs it.');
        // Re-issued or withdrawn meanwhile, it lets nobody in any more.
        if (!(await byCode(queries).forUpdate().executeTakeFirst())) throw noSuchCode();
        await queries
          .insertInto('sitting_sessions')
          .values({
            token_hash: tokenHash(token),
            pilot_id: caller.pilotId,
            participant_id: caller.participantId,
            created_at: now,
            expires_at: now + lifeMs,
          })
          .execute();
        await queries
          .updateTable('participants')
          .set((is) => ({ joined_at: is.fn.coalesce('joined_at', is.val(now)) }))
          .where('pilot_id', '=', caller.pilotId)
          .where('id', '=', caller.participantId)
          .execute();
        await audit(queries, clock, { actor: 'participant', what: 'joined', pilotId: caller.pilotId });
      });
      cookies.set('participant', token, lifeMs);
      return replyFor(services, caller);
    },
  });

  addRoute(app, services, {
    method: 'GET',
    path: '/sitting',
    access: 'participant',
    reply: sittingViewSchema,
    handle: ({ services, caller }) => replyFor(services, caller),
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/sitting/events',
    access: 'participant',
    mostBytes: 1024 * 1024,
    body: from.extend({
      /** Drawn by the device when it first joined. */
      device: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
      events: z
        .array(sittingEventSchema.refine(({ number }) => number <= mostNumber, 'its number is too large'))
        .min(1)
        .max(500),
    }),
    reply: appendedSchema,
    handle({ services, caller, body }) {
      requireSame(caller, body);
      return appendEvents(services, caller, body.device, body.events);
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/sitting/allocation',
    access: 'participant',
    body: from.optional(),
    reply: sittingViewSchema,
    async handle({ services, caller, body }) {
      requireSame(caller, body);
      await allocate(services, caller);
      return replyFor(services, caller);
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/sitting/leave',
    access: 'participant',
    reply: doneSchema,
    async handle({ services: { db }, caller, cookies }) {
      await db.deleteFrom('sitting_sessions').where('token_hash', '=', caller.tokenHash).execute();
      cookies.clear('participant');
      return { done: true as const };
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/sitting/withdrawal',
    // Whoever asks again, since the first reply was lost, has no session any more.
    access: 'anybody',
    body: from,
    reply: doneSchema,
    async handle({ services, body, cookies }) {
      const { participant: participantId } = body;
      const tokenHash = participantTokenHash(cookies.sent);
      const { db, secretBox } = services;
      if (participantId !== undefined && (await isWithdrawn(db, secretBox, { tokenHash, participantId })))
        return { done: true as const };
      const caller = await participantCaller(services, cookies.sent);
      requireSame(caller, body);
      const { code: current } = await db
        .selectFrom('participants')
        .select('code')
        .where('pilot_id', '=', caller.pilotId)
        .where('id', '=', caller.participantId)
        .executeTakeFirstOrThrow();
      if (current !== null) await withdraw(services, current);
      // The cookie stays: it is what to ask again with, and lets nobody in any more.
      return { done: true as const };
    },
  });

  addRoute(app, services, {
    method: 'POST',
    path: '/withdrawal',
    access: 'anybody',
    perMinute: joins,
    body: code,
    reply: doneSchema,
    async handle({ services, body, cookies }) {
      await withdraw(services, readCode(body.code));
      cookies.clear('participant');
      return { done: true as const };
    },
  });
}

/** A browser has one cookie, and a tab of whoever sat there before may still be open: theirs is not taken for another's. */
function requireSame({ participantId }: ParticipantCaller, body: z.infer<typeof from> | undefined): void {
  if (body?.participant === undefined || body.participant === participantId) return;
  throw new Refusal(
    409,
    'sitting/other-participant',
    'Somebody else has entered their code in this browser since. Enter your own code again to go on.',
  );
}

const noSuchCode = () => new Refusal(404, 'sitting/no-code', 'This code is not in use here. Check it.');

function readCode(typed: string): string {
  const read = readParticipantCode(typed);
  if (read !== undefined) return read;
  throw new Refusal(
    400,
    'sitting/mistyped',
    'A character of this code is wrong. Check it against your slip.',
  );
}

async function replyFor(
  { db, secretBox }: Services,
  { pilotId, participantId }: Omit<ParticipantCaller, 'tokenHash'>,
): Promise<SittingView> {
  const pilot = await findPilot(db, pilotId);
  const way = await wayOf(db, secretBox, pilot, participantId);
  const view = viewOfSitting(
    pilot.protocol,
    participantId,
    way,
    await storedEvents(db, pilotId, participantId),
  );
  return { ...view, plan: await ownLimits(db, view.plan, pilotId, participantId) };
}

/** The plan with the minutes that this participant was given beyond everybody's. */
async function ownLimits(
  db: Services['db'],
  plan: SittingView['plan'],
  pilotId: string,
  participantId: string,
): Promise<SittingView['plan']> {
  const extra = await db
    .selectFrom('participants')
    .select(['extra_case_minutes', 'extra_sitting_minutes'])
    .where('pilot_id', '=', pilotId)
    .where('id', '=', participantId)
    .executeTakeFirstOrThrow();
  const more = (minutes: number | undefined, extraMinutes: number) =>
    minutes === undefined ? undefined : Math.min(600, minutes + extraMinutes);
  return {
    ...plan,
    caseMinutes: more(plan.caseMinutes, extra.extra_case_minutes),
    sittingMinutes: more(plan.sittingMinutes, extra.extra_sitting_minutes),
  };
}
