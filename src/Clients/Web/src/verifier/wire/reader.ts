/** Bytes of one message, read from left to right. A fault ends all reading: nothing of a message that is not canonical is believed. */
export class WireReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** A varint without superfluous bytes, below 2^64. */
  varint(): bigint {
    let value = 0n;
    for (let place = 0; place < 10; place++) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new WireFault();
      value |= BigInt(byte & 0x7f) << BigInt(7 * place);
      if (byte < 0x80) {
        if ((byte === 0 && place > 0) || value >= 1n << 64n) throw new WireFault();
        return value;
      }
    }
    throw new WireFault();
  }

  /** As many bytes as the length before them says. */
  bytes(): Uint8Array {
    const length = this.varint();
    if (length > BigInt(this.#bytes.length - this.#at)) throw new WireFault();
    const begin = this.#at;
    this.#at += Number(length);
    return this.#bytes.subarray(begin, this.#at);
  }
}

/** Bytes that are not the one encoding of their message. It never leaves this folder. */
export class WireFault extends Error {}
