"""The groups of five services and our own contract on one port, as strict as the real ones; prints the port.

Whoever posts to /control sets what the next requests to a path meet: {"path", "mode", "times"} with mode error, html,
punish, drop (takes the message and closes), or {"path", "bucket"} for messages a minute. GET /taken gives what was taken.
"""
import base64
import hashlib
import hmac
import json
import socket
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECRET = "SEC0123456789abcdef"
WORD = "[FrontDesk]"
TOLERANCE_S = 3600
taken, modes, buckets, counts = [], {}, {}, {}


def digest(key, message):
    return hmac.new(key.encode(), message, hashlib.sha256)


class Group(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def reply(self, status, body, headers=()):
        data = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def last(self):
        """Ends the connection, so that the next request to a group is the first on its own."""
        self.close_connection = True
        return [("Connection", "close")]

    def do_GET(self):
        self.reply(200, {"taken": taken, "counts": counts}, self.last())

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        address = urllib.parse.urlsplit(self.path)
        name = address.path.split("/")[1]
        if name == "control":
            wish = json.loads(body)
            if "bucket" in wish:
                buckets[wish["path"]] = wish["bucket"]
            else:
                modes[wish["path"]] = [wish["mode"]] * wish.get("times", 1)
            return self.reply(200, {}, self.last())
        counts[name] = counts.get(name, 0) + 1
        query = dict(urllib.parse.parse_qsl(address.query))
        mode = modes[name].pop(0) if modes.get(name) else None
        if mode == "error":
            return self.reply(502, "bad gateway")
        if mode == "html":
            return self.reply(200, "<html>welcome</html>")
        if mode == "punish":
            return self.reply(200, {"status": 1111, "wait": 5, "source": "x5", "punish": "deny"})
        message = json.loads(body)
        refusal = getattr(self, name)(address.path, query, message, body)
        if refusal is None and buckets.get(name) == 0:
            refusal = self.too_fast(name)
        if refusal is not None:
            return self.reply(*refusal)
        if name in buckets:
            buckets[name] -= 1
        taken.append({"group": name, "body": message, "key": self.headers.get("Idempotency-Key")})
        if mode == "drop":
            self.close_connection = True
            return self.connection.shutdown(socket.SHUT_RDWR)
        done = {
            "wecom": {"errcode": 0, "errmsg": "ok"}, "dingtalk": {"errcode": 0, "errmsg": "ok"},
            "feishu": {"code": 0, "msg": "success", "data": {}},
        }
        self.reply(200, done.get(name, "ok"))

    def too_fast(self, name):
        return {
            "wecom": (200, {"errcode": 45009, "errmsg": "api freq out of limit"}),
            "dingtalk": (200, {"errcode": 130101, "errmsg": "send too fast, exceed 20 times per minute"}),
            "feishu": (200, {"code": 11232, "msg": "frequency limited"}),
        }.get(name, (429, "slow down", [("Retry-After", "7")]))

    def wecom(self, path, query, message, body):
        if query.get("key") != "KEY":
            return 200, {"errcode": 93000, "errmsg": "invalid webhook url, hint: [KEY]"}
        if message.get("msgtype") != "text":
            return 200, {"errcode": 40008, "errmsg": "invalid message type"}
        if len(message["text"]["content"].encode()) > 2048:
            return 200, {"errcode": 40058, "errmsg": "content exceed max length"}

    def dingtalk(self, path, query, message, body):
        if query.get("access_token") != "TOKEN":
            return 200, {"errcode": 300005, "errmsg": "token is not exist"}
        stamp = query.get("timestamp", "0")
        sign = base64.b64encode(digest(SECRET, f"{stamp}\n{SECRET}".encode()).digest()).decode()
        if query.get("sign") != sign or abs(time.time() - int(stamp) / 1000) > TOLERANCE_S:
            return 200, {"errcode": 310000, "errmsg": "sign not match"}
        if WORD not in message["text"]["content"]:
            return 200, {"errcode": 310000, "errmsg": "keywords not in content"}

    def feishu(self, path, query, message, body):
        if not path.endswith("/HOOK"):
            return 400, {"code": 19001, "msg": "param invalid: incoming webhook access token invalid"}
        stamp = message.get("timestamp", "0")
        sign = base64.b64encode(digest(f"{stamp}\n{SECRET}", b"").digest()).decode()
        if message.get("sign") != sign or abs(time.time() - int(stamp)) > TOLERANCE_S:
            return 200, {"code": 19021, "msg": "sign match fail"}
        if WORD not in message["content"]["text"]:
            return 200, {"code": 19024, "msg": "Key Words Not Found"}
        if len(body) > 20_000:
            return 200, {"code": 9499, "msg": "Bad Request"}

    def slack(self, path, query, message, body):
        if path != "/slack/T/B/X":
            return 404, "no_active_hooks"
        if not message.get("text"):
            return 400, "no_text"

    def mattermost(self, path, query, message, body):
        if not path.endswith("/KEY"):
            return 400, {"id": "web.incoming_webhook.invalid.app_error", "message": "Invalid webhook."}

    def webhook(self, path, query, message, body):
        stamp = self.headers.get("X-Timestamp", "0")
        wanted = "sha256=" + digest(SECRET, stamp.encode() + b"." + body).hexdigest()
        if self.headers.get("X-Signature") != wanted:
            return 401, {"error": "signature"}
        if message["id"] != self.headers.get("Idempotency-Key"):
            return 400, {"error": "id"}


server = ThreadingHTTPServer(("127.0.0.1", 0), Group)
print(server.server_port, flush=True)
server.serve_forever()
