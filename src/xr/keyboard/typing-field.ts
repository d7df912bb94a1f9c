/** Where typed text goes: read and written through, so that what is typed elsewhere is here too. */
export interface TypingField {
  /** Differs from every other field of the room. */
  readonly id: string;
  readonly label: string;
  readonly maxLength: number;
  readonly multiline: boolean;
  text(): string;
  write(text: string): void;
  /** Tells when the text may have changed; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Called once when the keyboard closes. */
  onDone?(): void;
}

interface Draft extends Pick<TypingField, 'id' | 'label' | 'maxLength'> {
  readonly initial: string;
  /** What was typed, when the keyboard closes; not called where nothing changed. */
  readonly keep: (text: string) => void;
}

/** One line that is kept when it is done, as a name is: half a name is nobody's business. */
export function draftField({ initial, keep, ...field }: Draft): TypingField {
  let text = initial;
  const listeners = new Set<() => void>();
  return {
    ...field,
    multiline: false,
    text: () => text,
    write(next) {
      text = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onDone() {
      if (text !== initial) keep(text);
    },
  };
}
