// Loaded into the api for the yardstick: the same session, transaction, policies, rows of the client,
// list that is kept and audit, but no matching. It reads the 200 nearest activities and shows ten.
const libs = '../../../dist/api/libs';
const { MatchingService } = await import(`${libs}/services/src/matching/matching.service.js`);
const { activityColumns, activityTables } = await import(
  `${libs}/database/src/stores/coaching/activity.store.js`
);

const nearest = {
  name: 'bench-nearest-activities',
  text: `SELECT ${activityColumns}, a.began, a.stayed, a.lat, a.lon FROM ${activityTables}
    WHERE a.status = 'active' AND a.region_id = (SELECT actor_region())
    ORDER BY a.bench_place <-> point($1, $2) LIMIT 200`,
};

MatchingService.prototype.find = async (tx, client) => {
  const rows = await tx.query(nearest, [client.place.x, client.place.y]);
  if (rows.length !== 200) throw new Error(`${rows.length} activities are not two hundred`);
  return { rows: rows.slice(0, 10), open: rows.length, leftOut: [] };
};
