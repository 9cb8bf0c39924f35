/** Reads codes in pictures, where the browser can. */
interface Detector {
  detect(source: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

declare const BarcodeDetector: (new (options: { formats: string[] }) => Detector) | undefined;

const pauseMs = 150;

export function detector(): Detector | undefined {
  try {
    return typeof BarcodeDetector === 'undefined' ? undefined : new BarcodeDetector({ formats: ['qr_code'] });
  } catch {
    return undefined;
  }
}

/** The text of the first code in a picture; undefined when there is none or it cannot be read. */
export async function readPicture(picture: Blob): Promise<string | undefined> {
  try {
    const found = await detector()?.detect(await createImageBitmap(picture));
    return found?.[0]?.rawValue;
  } catch {
    return undefined;
  }
}

/** Shows the camera in a video until a code is seen or somebody stops it. Undefined when there is no camera or it was stopped. */
export async function scan(video: HTMLVideoElement, stop: AbortSignal): Promise<string | undefined> {
  const eye = detector();
  if (eye === undefined || navigator.mediaDevices === undefined) return undefined;
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    return undefined;
  }
  try {
    video.srcObject = stream;
    await video.play();
    while (!stop.aborted) {
      const [found] = await eye.detect(video).catch(() => []);
      if (found !== undefined) return found.rawValue;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return undefined;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}
