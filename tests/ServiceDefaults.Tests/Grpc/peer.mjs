// The foreign peer: grpc-js calls the echo service given as host:port and prints what it got, as JSON.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';

const proto = join(dirname(fileURLToPath(import.meta.url)), 'echo.proto');
const { Echo } = grpc.loadPackageDefinition(loader.loadSync(proto)).echo.v1;
const client = new Echo(process.argv[2], grpc.credentials.createInsecure());

// A unary call as a promise; a refusal becomes its code, sentence and trailers.
const unary = (method, text, headers = {}, options = {}) => new Promise((resolve) => {
  const metadata = new grpc.Metadata();
  Object.entries(headers).forEach(([key, value]) => metadata.set(key, value));
  client[method]({ text }, metadata, options, (error, reply) => resolve(error === null ? reply : {
    code: error.code,
    detail: error.details,
    reason: error.metadata.get('reason')[0],
    bytes: error.metadata.get('details-bin')[0]?.toString('hex'),
  }));
});

// Every text of a stream of replies.
const texts = async (call) => {
  const all = [];
  for await (const reply of call) {
    all.push(reply.text);
  }
  return all;
};

const joined = () => new Promise((resolve, reject) => {
  const call = client.join((error, reply) => (error === null ? resolve(reply.text) : reject(error)));
  call.write({ text: 'one' });
  call.write({ text: 'two' });
  call.end();
});

const chat = () => {
  const call = client.chat();
  call.write({ text: 'one' });
  call.write({ text: 'two' });
  call.end();
  return texts(call);
};

console.log(JSON.stringify({
  say: await unary('say', 'one', { 'asked-by': 'grpc-js' }),
  spell: await texts(client.spell({ text: 'one two three' })),
  join: await joined(),
  chat: await chat(),
  refuse: await unary('refuse', 'NOT_OPEN'),
  linger: await unary('linger', '', {}, { deadline: new Date(Date.now() + 2000) }),
}));
client.close();
