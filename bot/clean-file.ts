import type { CleanFile } from './casework/ports.ts';
import { pdfRuns } from './clean-pdf.ts';
import { cleanJpeg, cleanPng, cleanWebp, withoutPlaceInside } from './clean-picture.ts';
import { cleanFilm } from './clean-film.ts';
import { isSeen, type PictureEnding } from './seen-in-picture.ts';
import { cleanWord } from './clean-word.ts';

const PLACE =
  'This picture may say where it was taken, and we cannot take that out of pictures of this kind. Send it as JPEG or PNG, or give it to your worker.';
const PLACE_OF_RECORDING =
  'This recording may say where it was made, and we cannot take that out. Record it without the place, or give it to your worker.';
const NOTHING_SEEN =
  'There is nothing to be seen in this picture: it may not have arrived whole. Send it again, or give it to your worker.';
const RUNS = 'This document holds a script or another file inside. Save it without them, or give it to your worker.';
const LOCKED =
  'This document is locked with a password, so that it cannot be checked. Save it without one, or give it to your worker.';
const MACROS =
  'This document holds macros or other files inside, or fetches something from elsewhere. Save it without them, or give it to your worker.';
const UNREAD = 'This document cannot be opened to check it. Save it anew, or give it to your worker.';

type Came = Awaited<ReturnType<CleanFile>>;

/** Takes out what a file says beside what is seen in it, and refuses what would run when it is opened. */
export const cleanFile: CleanFile = async (ending, bytes) => {
  switch (ending) {
    case 'jpg':
      return pictureSeen(ending, cleanJpeg(bytes));
    case 'png':
      return pictureSeen(ending, cleanPng(bytes));
    case 'webp':
      return pictureSeen(ending, cleanWebp(bytes));
    case 'heic':
      return pictureWithoutPlace(bytes, PARTS_WITH_NOTES);
    case 'pdf': {
      const runs = await pdfRuns(bytes);
      if (runs !== undefined) return { fine: false, words: runs === 'locked' ? LOCKED : RUNS };
      return { fine: true, bytes: withoutPlaceInside(bytes) };
    }
    case 'docx': {
      const came = cleanWord(bytes, (picture) => pictureWithoutPlace(picture).fine);
      if (came.is === 'clean') return { fine: true, bytes: came.bytes };
      return { fine: false, words: { runs: MACROS, unread: UNREAD, place: PLACE }[came.is] };
    }
    default:
      return recordingWithoutPlace(ending === 'm4a' || ending === 'mp4' ? cleanFilm(bytes) : bytes);
  }
};

/** The note that says how a picture is turned has 34 bytes; whatever else is left of the camera’s notes was not found by us. */
const NOTES = /Exif\0\0(?!MM\0\*\0\0\0\x08\0\x01\x01\x12|\0{8})|http:\/\/ns\.adobe\.com\/xap/;
/** Pictures of newer cameras name the parts in which their notes stand, whatever the notes begin with. */
const PARTS_WITH_NOTES = /Exif|application\/rdf\+xml|xmpmeta/;

const pictureWithoutPlace = (bytes: Uint8Array, notes = NOTES): Came =>
  notes.test(Buffer.from(bytes).toString('latin1')) ? { fine: false, words: PLACE } : { fine: true, bytes };

/** Also where there is something to be seen in it. */
function pictureSeen(ending: PictureEnding, bytes: Uint8Array): Came {
  const came = pictureWithoutPlace(bytes);
  return came.fine && !isSeen(ending, bytes) ? { fine: false, words: NOTHING_SEEN } : came;
}

/** Names under which telephones write the place of a film or a voice. */
const PLACES = /\xa9xyz[^]{4}[+-]\d|location\.ISO6709|loci\0\0\0\0/;

const recordingWithoutPlace = (bytes: Uint8Array): Came =>
  PLACES.test(Buffer.from(bytes).toString('latin1'))
    ? { fine: false, words: PLACE_OF_RECORDING }
    : { fine: true, bytes };
