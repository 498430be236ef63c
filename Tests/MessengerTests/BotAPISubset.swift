/// The part of the Bot API that the messenger serves: names, types and what is required.
///
/// A continued line begins with spaces. `!` marks what is required, `|` separates alternatives.
/// Where the whole description is at hand, a test compares the two.
///
/// **Source:** the Bot API's documentation, version 10.1 of 2026-06-11.
enum BotAPISubset {
    static let text = """
        type User: id!=Integer; is_bot!=Boolean; first_name!=String; username=String;
            language_code=String; can_join_groups=Boolean; can_read_all_group_messages=Boolean;
            supports_inline_queries=Boolean; can_connect_to_business=Boolean;
            has_main_web_app=Boolean
        type Chat: id!=Integer; type!=String; title=String; first_name=String; is_forum=Boolean
        type ChatFullInfo: id!=Integer; type!=String; title=String; first_name=String;
            is_forum=Boolean; accent_color_id!=Integer; max_reaction_count!=Integer;
            accepted_gift_types!=AcceptedGiftTypes
        type AcceptedGiftTypes: unlimited_gifts!=Boolean; limited_gifts!=Boolean;
            unique_gifts!=Boolean; premium_subscription!=Boolean; gifts_from_channels!=Boolean
        type Message: message_id!=Integer; message_thread_id=Integer; from=User; date!=Integer;
            chat!=Chat; is_topic_message=Boolean; reply_to_message=Message; edit_date=Integer;
            text=String; entities=Array of MessageEntity; document=Document; photo=Array of
            PhotoSize; voice=Voice; caption=String; caption_entities=Array of MessageEntity;
            reply_markup=InlineKeyboardMarkup
        type MessageEntity: type!=String; offset!=Integer; length!=Integer; url=String
        type PhotoSize: file_id!=String; file_unique_id!=String; width!=Integer; height!=Integer;
            file_size=Integer
        type Voice: file_id!=String; file_unique_id!=String; duration!=Integer; mime_type=String;
            file_size=Integer
        type Document: file_id!=String; file_unique_id!=String; file_name=String; mime_type=String;
            file_size=Integer
        type File: file_id!=String; file_unique_id!=String; file_size=Integer; file_path=String
        type ForumTopic: message_thread_id!=Integer; name!=String; icon_color!=Integer
        type CallbackQuery: id!=String; from!=User; message=MaybeInaccessibleMessage;
            chat_instance!=String; data=String
        type Update: update_id!=Integer; message=Message; edited_message=Message;
            callback_query=CallbackQuery
        type InlineKeyboardMarkup: inline_keyboard!=Array of Array of InlineKeyboardButton
        type InlineKeyboardButton: text!=String; url=String; callback_data=String
        type WebhookInfo: url!=String; has_custom_certificate!=Boolean;
            pending_update_count!=Integer
        type InaccessibleMessage: chat!=Chat; message_id!=Integer; date!=Integer
        type BotCommand: command!=String; description!=String
        type ReplyParameters: message_id!=Integer; allow_sending_without_reply=Boolean
        type MaybeInaccessibleMessage > Message|InaccessibleMessage
        method getMe -> User:
        method logOut -> Boolean:
        method close -> Boolean:
        method getUpdates -> Array of Update: offset=Integer; limit=Integer; timeout=Integer;
            allowed_updates=Array of String
        method deleteWebhook -> Boolean: drop_pending_updates=Boolean
        method getWebhookInfo -> WebhookInfo:
        method setMyCommands -> Boolean: commands!=Array of BotCommand
        method deleteMyCommands -> Boolean:
        method sendMessage -> Message: chat_id!=Integer|String; message_thread_id=Integer;
            text!=String; parse_mode=String; entities=Array of MessageEntity;
            disable_notification=Boolean; reply_parameters=ReplyParameters;
            reply_markup=InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply
        method editMessageText -> Message|Boolean: chat_id=Integer|String; message_id=Integer;
            text=String; parse_mode=String; entities=Array of MessageEntity;
            reply_markup=InlineKeyboardMarkup
        method editMessageCaption -> Message|Boolean: chat_id=Integer|String; message_id=Integer;
            caption=String; parse_mode=String; caption_entities=Array of MessageEntity;
            reply_markup=InlineKeyboardMarkup
        method editMessageReplyMarkup -> Message|Boolean: chat_id=Integer|String;
            message_id=Integer; reply_markup=InlineKeyboardMarkup
        method deleteMessage -> Boolean: chat_id!=Integer|String; message_id!=Integer
        method answerCallbackQuery -> Boolean: callback_query_id!=String; text=String;
            show_alert=Boolean
        method sendChatAction -> Boolean: chat_id!=Integer|String; message_thread_id=Integer;
            action!=String
        method sendPhoto -> Message: chat_id!=Integer|String; message_thread_id=Integer;
            photo!=InputFile|String; caption=String; parse_mode=String; caption_entities=Array of
            MessageEntity; disable_notification=Boolean; reply_parameters=ReplyParameters;
            reply_markup=InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply
        method sendVoice -> Message: chat_id!=Integer|String; message_thread_id=Integer;
            voice!=InputFile|String; caption=String; parse_mode=String; caption_entities=Array of
            MessageEntity; duration=Integer; disable_notification=Boolean;
            reply_parameters=ReplyParameters;
            reply_markup=InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply
        method sendDocument -> Message: chat_id!=Integer|String; message_thread_id=Integer;
            document!=InputFile|String; caption=String; parse_mode=String; caption_entities=Array of
            MessageEntity; disable_notification=Boolean; reply_parameters=ReplyParameters;
            reply_markup=InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply
        method getFile -> File: file_id!=String
        method createForumTopic -> ForumTopic: chat_id!=Integer|String; name!=String;
            icon_color=Integer
        method editForumTopic -> Boolean: chat_id!=Integer|String; message_thread_id!=Integer;
            name=String
        method closeForumTopic -> Boolean: chat_id!=Integer|String; message_thread_id!=Integer
        method reopenForumTopic -> Boolean: chat_id!=Integer|String; message_thread_id!=Integer
        method getChat -> ChatFullInfo: chat_id!=Integer|String
        """
}
