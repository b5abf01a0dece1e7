// The field GF(256) of QR codes: x^8 + x^4 + x^3 + x^2 + 1.
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

/** The generator polynomial of a degree: its coefficients from the highest, the leading 1 left out. */
function generator(degree: number): number[] {
  const result: number[] = new Array(degree).fill(0);
  result[degree - 1] = 1;
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) result[j] = multiply(result[j]!, root) ^ (result[j + 1] ?? 0);
    root = multiply(root, 2);
  }
  return result;
}

/** The Reed–Solomon check bytes of a block of a QR code (ISO/IEC 18004). */
export function checkBytes(data: readonly number[], degree: number): number[] {
  const divisor = generator(degree);
  const rest: number[] = new Array(degree).fill(0);
  for (const byte of data) {
    const factor = byte ^ rest.shift()!;
    rest.push(0);
    divisor.forEach((coefficient, i) => {
      rest[i]! ^= multiply(coefficient, factor);
    });
  }
  return rest;
}
