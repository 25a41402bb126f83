// node_q.js PORT: the npm client node-q against our server. Run by test/net/run in a folder that has it.
'use strict';
const assert = require('assert');
const nodeq = require('node-q');

const cases = [
  ['1b', true], ['2+2', 4], ['1.5', 1.5], ['"c"', 'c'], ['"hello"', 'hello'], ['first`sym`b', 'sym'],
  ['1 2 3', [1, 2, 3]], ['(`a`b)', ['a', 'b']], ['1.5 2.5', [1.5, 2.5]], ['101b', [true, false, true]],
  ['(1;`a;"text")', [1, 'a', 'text']], ['(`a`b)!1 2', {a: 1, b: 2}],
  ['([]a:1 2;b:`x`y)', [{a: 1, b: 'x'}, {a: 2, b: 'y'}]], ['()', []], ['til 0', []],
  ['1000#0', Array(1000).fill(0)], ['10000#`peach', Array(10000).fill('peach')],
];

nodeq.connect({host: '127.0.0.1', port: +process.argv[2], user: 'node', password: 'x'}, (error, q) => {
  if (error) throw error;
  let left = cases.length;
  const done = () => {
    if (--left) return;
    q.k('1+`a', (problem) => {
      assert(problem && /type/.test(problem.message), 'an error is expected');
      q.k('{x+y}', 2, 3, (e, sum) => {
        assert.deepStrictEqual([e, sum], [undefined, 5]);
        q.ks('fromNode:42', () => q.k('fromNode', (e2, x) => {
          assert.deepStrictEqual([e2, x], [undefined, 42]);
          q.close(() => {});
        }));
      });
    });
  };
  for (const [text, wanted] of cases)
    q.k(text, (problem, got) => {
      if (problem) throw new Error(text + ': ' + problem.message);
      assert.deepStrictEqual(got, wanted, text);
      done();
    });
});
