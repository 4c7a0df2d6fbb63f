import { headerEnd, headerStart } from '../../mail/header-section';
import { keyFields } from '../digest';
import { type Circumstances, type Reading, readFound } from './found';
import { openFile, type ReadableFile } from './readable-file';
import { isMail } from './recognise';
import { takeoutBytes, withoutTakeoutFields } from './takeout-fields';

/** Nearly every header section is shorter. */
const FIRST_READ = 32_768;
/** Longer header sections are hostile; what stands behind is not looked at for threads and labels. */
const LONGEST_HEAD = 4_194_304;

/** Reads the head of a file that holds one message, and reports it. -> whether there was one. */
export const readEml = (path: string, reading: Reading, folderLabels?: Circumstances['folderLabels']): boolean => {
  const file = openFile(path);
  try {
    const { bytes, from, headEnd } = readHead(file);
    const section = bytes.toString('latin1', from, headEnd);
    if (!isMail(section)) return false;
    const separator = bytes.toString('latin1', 0, from).trim();
    const read = (to: number): Buffer => withoutTakeoutFields(readFrom(path, from, to), headEnd - from);
    reading.onFound({
      ...readFound(keyFields(section), { separator, modified: file.modified, folderLabels }, reading),
      size: file.size - from - takeoutBytes(section),
      raw: () => read(file.size),
      head: () => read(headEnd),
    });
    reading.onRead(file.size);
    return true;
  } finally {
    file.close();
  }
};

/** A file may begin with the separator line of an mbox, which is no part of the message. */
const readHead = (file: ReadableFile): { bytes: Buffer; from: number; headEnd: number } => {
  for (let wanted = FIRST_READ; ; wanted = LONGEST_HEAD) {
    const bytes = file.read(0, wanted);
    const start = headerStart(bytes);
    const headEnd = headerEnd(bytes, start);
    const from = /^\s*>?From /.test(bytes.toString('latin1', 0, start)) ? start : 0;
    if (headEnd < bytes.length || bytes.length === file.size || wanted === LONGEST_HEAD)
      return { bytes, from, headEnd };
  }
};

/** Thousands of files cannot all stay open: each is opened for every reading. */
const readFrom = (path: string, from: number, to: number): Buffer => {
  const file = openFile(path);
  try {
    return file.read(from, to);
  } finally {
    file.close();
  }
};
