import { createZipWriter } from '../../base/zip-writer.ts';
import { type DatasetContent, datasetFiles } from '../../research/export/dataset-files.ts';
import type { PilotServices } from './pilot-services.ts';

/** Saves a pilot's data as a ZIP after Psych-DS. */
export async function saveDataset(
  name: string,
  content: DatasetContent,
  saveFile: PilotServices['saveFile'],
): Promise<void> {
  const zip = createZipWriter();
  const encoder = new TextEncoder();
  for (const { path, text } of datasetFiles(content)) zip.add(path, encoder.encode([...text].join('')));
  await saveFile(name, zip.finish());
}
