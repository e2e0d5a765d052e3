// Judges webhooks with the libraries that partners use. Standard input: [{library, secret, headers, body}]; standard
// output: for each "accepted", or the library's own words. "node" is Node's own Ed25519, for the signatures of version v1a.
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";

const ED25519 = Buffer.from("302a300506032b6570032100", "hex");

function asymmetric(publicKey, headers, body) {
  const raw = Buffer.from(publicKey.replace(/^whpk_/, ""), "base64");
  const key = createPublicKey({ key: Buffer.concat([ED25519, raw]), format: "der", type: "spki" });
  const signed = Buffer.from(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`);
  const fits = headers["webhook-signature"]
    .split(" ")
    .filter((one) => one.startsWith("v1a,"))
    .some((one) => verify(null, signed, key, Buffer.from(one.slice(4), "base64")));
  if (!fits) throw new Error("No matching signature found");
}

const judges = {
  standardwebhooks: ({ secret, body, headers }) => new StandardWebhook(secret).verify(body, headers),
  svix: ({ secret, body, headers }) => new SvixWebhook(secret).verify(body, headers),
  node: ({ secret, body, headers }) => asymmetric(secret, headers, body),
};

const verdicts = JSON.parse(readFileSync(0, "utf8")).map((message) => {
  try {
    judges[message.library](message);
    return "accepted";
  } catch (refusal) {
    return refusal.message;
  }
});
process.stdout.write(JSON.stringify(verdicts));
