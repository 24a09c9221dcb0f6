// A foreign gRPC peer: lists units and reads one unit's pressure, with the token it is given or with none.
// Usage: node read-teams.js ADDRESS PROTOS UNIT [TOKEN]. Prints one line of JSON.
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const [address, protos, unit, token] = process.argv.slice(2);
const load = file => grpc.loadPackageDefinition(loader.loadSync(file, { includeDirs: [protos], keepCase: true, enums: String, defaults: true }));
const workforce = load('workforce/v1/org_unit_service.proto').workforce.v1;
const caseload = load('caseload/v1/pressure_service.proto').caseload.v1;
const credentials = grpc.credentials.createInsecure();
const metadata = new grpc.Metadata();
if (token) metadata.set('authorization', `Bearer ${token}`);

const call = (client, method, request) => new Promise((resolve, reject) =>
  client[method](request, metadata, { deadline: Date.now() + 10000 }, (error, answer) => (error ? reject(error) : resolve(answer))));

(async () => {
  try {
    const units = await call(new workforce.OrgUnitService(address, credentials), 'ListOrgUnits', { page_size: 200 });
    const pressure = await call(new caseload.PressureService(address, credentials), 'GetPressure', { unit });
    const measure = pressure.unit.measures.find(one => one.code === 'caseload_per_in_post_fte');
    console.log(JSON.stringify({ units: units.org_units.map(one => one.code), shown: measure.shown, on: pressure.on }));
  } catch (error) {
    console.log(JSON.stringify({ refused: grpc.status[error.code] }));
  }
  process.exit(0);
})();
