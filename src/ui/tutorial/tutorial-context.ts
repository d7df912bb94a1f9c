import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Tutorial } from '../../viewer/tutorial/create-tutorial.ts';
import { type Coach, coachOf } from './coach.ts';
import type { Means } from '../../viewer/tutorial/tutorial-step.ts';

/** The tutorial under way, for every front end's coach; undefined while anything else is read. */
export const TutorialContext = createContext<Tutorial | undefined>(undefined);

export function useTutorial(): Tutorial | undefined {
  return useContext(TutorialContext);
}

/** What the coach says now; `means` is what the person has in the hand before they have used anything. */
export function useCoach(tutorial: Tutorial, means: Means): Coach {
  return coachOf(useStore(tutorial.store), means);
}
