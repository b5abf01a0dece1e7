import net from 'node:net';

/**
 * A socket that sends what is written in one turn of the event loop in one piece, when the turn ends. Statements that do not wait
 * for each other reach the database together and wake it once; a system call for each would cost more than drawing the page.
 */
export class GatheringSocket extends net.Socket {
  #gathering = false;

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of Socket.connect, passed on as they came
  override connect(...to: any[]): this {
    super.connect(...(to as [number, string]));
    // Node gives a socket that connects its own `write` back.
    Reflect.deleteProperty(this, 'write');
    return this;
  }

  override cork(): void {
    this.#gather();
    super.cork();
  }

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of Writable.write, passed on as they came
  override write(...written: any[]): boolean {
    this.#gather();
    return super.write(...(written as [string]));
  }

  #gather(): void {
    if (this.#gathering) return;
    this.#gathering = true;
    super.cork();
    setImmediate(() => {
      this.#gathering = false;
      super.uncork();
    });
  }
}
