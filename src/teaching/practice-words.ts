/** Said wherever a case is answered: its key is on the device, however well it is sealed. */
export const practiceWords =
  'Practice: the answers come with the case, so this is not an exam. For teaching only, never for diagnosis.';
