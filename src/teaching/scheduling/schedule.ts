import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import type { Recall } from './rate-answer.ts';

/** How a card stands with the scheduler; times are milliseconds since the Unix epoch. */
export interface Memory {
  readonly dueAt: number;
  /** Days until the chance of recall has fallen to nine in ten. */
  readonly stability: number;
  /** 1 (easy) … 10. */
  readonly difficulty: number;
  readonly phase: 'learning' | 'review' | 'relearning';
  readonly reviews: number;
  /** How often something known was forgotten. */
  readonly lapses: number;
}

/** One review as the scheduler saw it: what the log of reviews keeps. */
export interface Review {
  readonly at: number;
  readonly recall: Recall;
  /** After this review. */
  readonly memory: Memory;
}

/** The scheduler and the settings that its days come from; goes with every export. */
export const scheduler = { name: 'FSRS-6', library: 'ts-fsrs 5.4.2', retention: 0.9, fuzz: false } as const;

const rules = fsrs({ request_retention: scheduler.retention, enable_fuzz: scheduler.fuzz });

const ratingOf: Readonly<Record<Recall, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

/** Every review of one card with where it left the card, from its reviews in the order of time. */
export function schedule(reviews: readonly { readonly at: number; readonly recall: Recall }[]): Review[] {
  let card: Card | undefined;
  return reviews.map(({ at, recall }) => {
    card = rules.next(card ?? createEmptyCard(new Date(at)), new Date(at), ratingOf[recall]).card;
    return { at, recall, memory: memoryOf(card) };
  });
}

const phases = ['learning', 'learning', 'review', 'relearning'] as const;

function memoryOf({ due, stability, difficulty, state, reps, lapses }: Card): Memory {
  return {
    dueAt: due.getTime(),
    stability,
    difficulty,
    phase: phases[state],
    reviews: reps,
    lapses,
  };
}
