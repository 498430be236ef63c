"""Drives the messenger with aiogram, a Bot API client that was written by others.

usage: python aiogram_client.py BASE_URL TOKEN OWNER_ID STAFF_ID GROUP_ID

The messenger runs in demo mode; OWNER_ID has a private chat with the bot, STAFF_ID is a member of
GROUP_ID, a group with topics. One line is printed per check; the exit status is 1 if one failed.
"""

import asyncio
import json
import struct
import sys
import time
import urllib.error
import urllib.request
import zlib

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyParameters,
)

OGG = b"OggS" + bytes(200)
failures = 0


def check(name, good, detail=""):
    global failures
    if not good:
        failures += 1
    print(f"{'ok  ' if good else 'FAIL'} {name}{'' if good else f': {detail}'}", flush=True)


def png(width, height):
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))

    rows = b"".join(b"\0" + b"\x40\x80\xc0" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b""))


class Person:
    """Someone at a page, logged in by the demo's one click."""

    def __init__(self, base, account):
        self.base = base
        self.account = account
        self.cookie = ""
        with self._open("/api/demo/login", json.dumps({"id": account}).encode()) as answer:
            self.cookie = answer.headers["Set-Cookie"].split(";")[0]

    def _open(self, path, body=None):
        request = urllib.request.Request(self.base + path, data=body)
        request.add_header("X-Frontdesk", "1")
        request.add_header("Content-Type", "application/json")
        if self.cookie:
            request.add_header("Cookie", self.cookie)
        return urllib.request.urlopen(request, timeout=20)

    def post(self, path, value):
        with self._open(path, json.dumps(value).encode()) as answer:
            return json.load(answer)

    def get(self, path):
        with self._open(path) as answer:
            return json.load(answer)

    def upload(self, chat, query, data):
        with self._open(f"/api/chats/{chat}/files?{query}", data) as answer:
            return json.load(answer)

    def write(self, text, chat=None, topic=None, key=None, reply_to=None):
        chat = chat or self.account
        body = {"text": text, "topic": topic, "key": key, "reply_to": reply_to}
        return self.post(f"/api/chats/{chat}/messages", body)["message"]

    def last(self, chat=None, topic=None):
        chat = chat or self.account
        query = "" if topic is None else f"&topic={topic}"
        return self.get(f"/api/chats/{chat}/messages?limit=1{query}")["messages"][-1]


class Client:
    """The bot's side: aiogram, and the offset a dispatcher would keep."""

    def __init__(self, base, token):
        server = TelegramAPIServer.from_base(base)
        self.bot = Bot(token, session=AiohttpSession(api=server))
        self.offset = None

    async def updates(self, timeout=5):
        found = await self.bot.get_updates(offset=self.offset, timeout=timeout)
        if found:
            self.offset = found[-1].update_id + 1
        return found

    async def next(self):
        found = await self.updates()
        return found[0] if found else None


async def check_polling(client, owner):
    me = await client.bot.get_me()
    check("getMe", me.is_bot and me.username, me)
    check("deleteWebhook", await client.bot.delete_webhook())
    info = await client.bot.get_webhook_info()
    check("getWebhookInfo", info.url == "" and info.pending_update_count == 0, info)
    check("setMyCommands", await client.bot.set_my_commands(
        [BotCommand(command="start", description="开始")]))

    waiting = asyncio.create_task(client.updates(timeout=30))
    await asyncio.sleep(0.2)
    began = time.monotonic()
    await asyncio.to_thread(owner.write, "厨房水管漏水，明天上午有人", None, None, "k1")
    found = await waiting
    took = (time.monotonic() - began) * 1000
    message = found[0].message if found else None
    check("poll gets a message", message and message.text == "厨房水管漏水，明天上午有人", found)
    # Half of what the poll would have waited for by itself: it is woken; how fast is the benchmark's to say.
    check(f"poll is woken ({took:.0f} ms)", took < 15_000)
    check("chat is private and the person's own",
          message and message.chat.type == "private" and message.chat.id == owner.account
          and message.from_user.id == owner.account, message)
    await asyncio.to_thread(owner.write, "厨房水管漏水，明天上午有人", None, None, "k1")
    check("a resend under its key is no second message", not await client.updates(timeout=3))

    await asyncio.to_thread(owner.write, "/start unit12b")
    command = (await client.next()).message
    check("command entity", command.entities and command.entities[0].type == "bot_command",
          command.entities)


async def check_sending(client, owner):
    bot = client.bot
    sent = await bot.send_message(owner.account, "已登记 BX-1")
    check("sendMessage", sent.text == "已登记 BX-1" and sent.from_user.is_bot, sent)
    shown = await asyncio.to_thread(owner.last)
    check("the page shows it", shown["text"] == "已登记 BX-1" and shown["from"]["bot"], shown)
    html = await bot.send_message(owner.account, "<b>重要</b> 1 &lt; 2", parse_mode="HTML")
    check("HTML is read", html.text == "重要 1 < 2" and html.entities[0].type == "bold", html)
    question = await asyncio.to_thread(owner.write, "还要多久")
    await client.next()
    reply = await bot.send_message(
        owner.account, "今天", reply_parameters=ReplyParameters(message_id=question["id"]))
    check("reply", reply.reply_to_message and reply.reply_to_message.text == "还要多久", reply)
    quiet = await bot.send_message(owner.account, "静", disable_notification=True)
    shown = await asyncio.to_thread(owner.last)
    check("silent message", shown["silent"] and shown["id"] == quiet.message_id, shown)
    check("sendChatAction", await bot.send_chat_action(owner.account, "typing"))
    check("deleteMessage", await bot.delete_message(owner.account, quiet.message_id))
    chat = await bot.get_chat(owner.account)
    check("getChat", chat.type == "private" and chat.id == owner.account, chat)


async def check_buttons(client, owner):
    bot = client.bot
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[
        InlineKeyboardButton(text="满意", callback_data="rate:5"),
        InlineKeyboardButton(text="不满意", callback_data="rate:1"),
    ]])
    card = await bot.send_message(owner.account, "修好了吗？", reply_markup=keyboard)
    shown = await asyncio.to_thread(owner.last)
    check("the page shows buttons",
          [b["data"] for b in shown["buttons"][0]] == ["rate:5", "rate:1"], shown)
    press = {"message": card.message_id, "data": "rate:5", "key": "tap1"}
    pressing = asyncio.create_task(asyncio.to_thread(
        owner.post, f"/api/chats/{owner.account}/callback", press))
    query = (await client.next()).callback_query
    check("callback", query and query.data == "rate:5" and query.from_user.id == owner.account
          and query.message.message_id == card.message_id, query)
    check("answerCallbackQuery", await bot.answer_callback_query(query.id, text="谢谢"))
    check("the page gets the answer", (await pressing)["text"] == "谢谢")
    await refused("an answer twice", "query is too old",
                  bot.answer_callback_query(query.id))
    edited = await bot.edit_message_text(
        "已评价：满意", chat_id=owner.account, message_id=card.message_id)
    check("editMessageText", edited.text == "已评价：满意" and edited.edit_date, edited)
    check("the edit took the buttons away", edited.reply_markup is None, edited.reply_markup)
    await refused("the same edit again", "message is not modified", bot.edit_message_text(
        "已评价：满意", chat_id=owner.account, message_id=card.message_id))
    both = await bot.edit_message_reply_markup(
        chat_id=owner.account, message_id=card.message_id, reply_markup=keyboard)
    check("editMessageReplyMarkup",
          both.text == "已评价：满意" and len(both.reply_markup.inline_keyboard[0]) == 2, both)
    forged = {"message": card.message_id, "data": "rate:9", "key": "tap2"}
    try:
        await asyncio.to_thread(owner.post, f"/api/chats/{owner.account}/callback", forged)
        check("a forged button is refused", False)
    except urllib.error.HTTPError as error:
        check("a forged button is refused", error.code == 400, error.code)


async def check_files(client, owner):
    bot = client.bot
    picture = png(40, 30)
    await asyncio.to_thread(owner.upload, owner.account, "kind=photo&name=a.png&caption=%E6%BC%8F",
                            picture)
    message = (await client.next()).message
    check("a person's photo", message.photo and message.photo[-1].width == 40
          and message.caption == "漏", message)
    file = await bot.get_file(message.photo[-1].file_id)
    loaded = await bot.download_file(file.file_path)
    check("getFile and download", loaded.read() == picture)
    await asyncio.to_thread(owner.upload, owner.account, "kind=voice&seconds=3", OGG)
    voice = (await client.next()).message.voice
    check("a person's voice", voice and voice.duration == 3 and voice.mime_type == "audio/ogg",
          voice)
    await asyncio.to_thread(owner.upload, owner.account, "kind=document&name=x.exe", b"MZ\x90")
    document = (await client.next()).message.document
    check("a person's file of an unknown kind",
          document and document.file_name == "x.exe"
          and document.mime_type == "application/octet-stream", document)
    sent = await bot.send_photo(
        owner.account, BufferedInputFile(png(64, 64), "现场.png"), caption="现场照片")
    check("sendPhoto upload", sent.photo and sent.photo[0].height == 64
          and sent.caption == "现场照片", sent)
    again = await bot.send_photo(owner.account, sent.photo[0].file_id)
    check("sendPhoto by file_id",
          again.photo[0].file_unique_id == sent.photo[0].file_unique_id, again)
    spoken = await bot.send_voice(owner.account, BufferedInputFile(OGG, "v.ogg"), duration=7)
    check("sendVoice", spoken.voice and spoken.voice.duration == 7, spoken)
    paper = await bot.send_document(owner.account, BufferedInputFile(b"a,b\n1,2\n", "月报.csv"))
    check("sendDocument", paper.document and paper.document.file_name == "月报.csv", paper)
    shown = await asyncio.to_thread(owner.last)
    with await asyncio.to_thread(owner._open, shown["file"]["url"]) as answer:
        check("the page saves it, inert", answer.read() == b"a,b\n1,2\n"
              and answer.headers["Content-Disposition"].startswith("attachment")
              and answer.headers["X-Content-Type-Options"] == "nosniff", answer.headers)
    await refused("an unknown file_id", "wrong file_id", bot.get_file("AgADunknown"))


async def check_topics(client, clerk, group):
    bot = client.bot
    topic = await bot.create_forum_topic(group, "3-2-1502 厨房漏水")
    check("createForumTopic", topic.name == "3-2-1502 厨房漏水", topic)
    thread = topic.message_thread_id
    card = await bot.send_message(group, "新报修", message_thread_id=thread)
    check("sendMessage into the topic",
          card.message_thread_id == thread and card.is_topic_message and card.chat.is_forum, card)
    await asyncio.to_thread(clerk.write, "接单", group, thread, None, card.message_id)
    message = (await client.next()).message
    check("a clerk's word in the topic", message.message_thread_id == thread
          and message.reply_to_message.message_id == card.message_id, message)
    check("editForumTopic", await bot.edit_forum_topic(group, thread, name="已接单"))
    check("closeForumTopic", await bot.close_forum_topic(group, thread))
    chats = (await asyncio.to_thread(clerk.get, "/api/chats"))["chats"]
    desk = next(chat for chat in chats if chat["id"] == group)
    check("the page shows the topic closed",
          desk["topics"][-1]["closed"] and desk["topics"][-1]["title"] == "已接单", desk)
    check("reopenForumTopic", await bot.reopen_forum_topic(group, thread))
    await refused("reopening twice", "TOPIC_NOT_MODIFIED", bot.reopen_forum_topic(group, thread))
    await refused("an unknown topic", "message thread not found",
                  bot.send_message(group, "x", message_thread_id=999_999))


async def check_refusals(client, owner, base):
    bot = client.bot
    await refused("an unknown chat", "chat not found", bot.send_message(42, "x"))
    await refused("an empty text", "message text is empty", bot.send_message(owner.account, "  "))
    await refused("4097 characters", "message is too long",
                  bot.send_message(owner.account, "长" * 4097))
    full = await bot.send_message(owner.account, "长" * 4096)
    check("4096 characters", len(full.text) == 4096)
    await refused("65 bytes of data", "BUTTON_DATA_INVALID", bot.send_message(
        owner.account, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[
            InlineKeyboardButton(text="x", callback_data="é" * 32 + "x")]])))
    await refused("an unknown message", "message to edit not found", bot.edit_message_text(
        "x", chat_id=owner.account, message_id=10**9))
    stranger = Client(base, "7000001:wrong")
    try:
        await stranger.bot.get_me()
        check("a wrong token", False)
    except TelegramUnauthorizedError:
        check("a wrong token", True)
    finally:
        await stranger.bot.session.close()
    try:
        await bot.send_document(owner.account, BufferedInputFile(bytes(52 << 20), "big.bin"))
        check("a document of 52 MB", False)
    except (TelegramEntityTooLarge, TelegramBadRequest):
        check("a document of 52 MB", True)


async def check_conflict(client, base, token, owner):
    other = Client(base, token)
    other.offset = client.offset
    older = asyncio.create_task(client.updates(timeout=20))
    await asyncio.sleep(0.3)
    newer = asyncio.create_task(other.updates(timeout=20))
    try:
        await asyncio.wait_for(older, 5)
        check("a second poller ends the first with 409", False)
    except TelegramConflictError as error:
        check("a second poller ends the first with 409",
              "terminated by other getUpdates request" in str(error), error)
    await asyncio.to_thread(owner.write, "谁在")
    found = await newer
    check("the second poller goes on", found and found[0].message.text == "谁在", found)
    client.offset = other.offset
    await other.bot.session.close()


async def refused(name, text, call):
    try:
        await call
        check(f"{name} is refused", False, "it was accepted")
    except TelegramBadRequest as error:
        check(f"{name} is refused", text in str(error), error)


async def main():
    base, token, owner_id, staff_id, group = sys.argv[1:6]
    owner = Person(base, int(owner_id))
    clerk = Person(base, int(staff_id))
    client = Client(base, token)
    try:
        await check_polling(client, owner)
        await check_sending(client, owner)
        await check_buttons(client, owner)
        await check_files(client, owner)
        await check_topics(client, clerk, int(group))
        await check_refusals(client, owner, base)
        await check_conflict(client, base, token, owner)
    finally:
        await client.bot.session.close()
    print(f"{failures} failed", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
