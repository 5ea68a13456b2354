// SPDX-License-Identifier: Apache-2.0
#include "forms/noticedefinition.h"

#include "forms/formtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using Block = NoticeDefinition::Block;

Result<Block::Kind> parseKind(const JsonPlace &place)
{
    static const std::array<std::pair<QLatin1StringView, Block::Kind>, 5> kinds{{{"lead"_L1, Block::Kind::Lead},
                                                                                 {"paragraph"_L1, Block::Kind::Paragraph},
                                                                                 {"list"_L1, Block::Kind::List},
                                                                                 {"callout"_L1, Block::Kind::Callout},
                                                                                 {"contact"_L1, Block::Kind::Contact}}};
    const auto key = place.text();
    QStringList known;
    for (const auto &[name, kind] : kinds) {
        if (key && *key == name)
            return kind;
        known << name;
    }
    return place.error(oneOf(known));
}

Result<Block> parseBlock(const JsonPlace &place)
{
    const auto kind = parseKind(place.at(u"kind"_s));
    if (!kind)
        return kind.error();
    auto id = parseIdentifier(place.at(u"id"_s));
    if (!id)
        return id.error();
    Block block{.kind = *kind, .id = *std::move(id), .items = 0, .icon = {}};
    QStringList known{u"kind"_s, u"id"_s, u"icon"_s};
    if (const JsonPlace icon = place.at(u"icon"_s); !icon.isMissing()) {
        auto name = parseIdentifier(icon);
        if (!name)
            return name.error();
        block.icon = *std::move(name);
    }
    if (block.kind == Block::Kind::List) {
        known << u"items"_s;
        const auto items = place.at(u"items"_s).integer(1, 40);
        if (!items)
            return items.error();
        block.items = *items;
    }
    const auto keys = place.onlyKeys(known);
    return keys ? Result<Block>(block) : keys.error();
}

Result<std::vector<Block>> parseBlocks(const JsonPlace &place)
{
    const auto items = place.items(50);
    if (!items)
        return items.error();
    if (items->empty())
        return place.error(QCoreApplication::translate("Forms", "a list of blocks"));
    std::vector<Block> blocks;
    for (const JsonPlace &item : *items) {
        auto block = parseBlock(item);
        if (!block)
            return block.error();
        for (const Block &other : blocks) {
            if (other.id == block->id)
                return item.at(u"id"_s).error(QCoreApplication::translate("Forms", "an id that no other block has"));
        }
        blocks.push_back(*std::move(block));
    }
    return blocks;
}

} // namespace

QStringList NoticeDefinition::textKeys() const
{
    QStringList keys;
    for (const Block &block : blocks) {
        keys << block.id + u".title"_s;
        if (block.kind == Block::Kind::List) {
            for (int i = 1; i <= block.items; ++i)
                keys << block.id + u'.' + QString::number(i);
            continue;
        }
        keys << block.id + u".body"_s;
        if (block.kind == Block::Kind::Contact) {
            for (const auto &name : {"telephone"_L1, "email"_L1, "website"_L1, "portal"_L1, "privacy"_L1})
                keys << block.id + u'.' + name;
        }
    }
    return keys << u"notice.footer"_s;
}

const FormText *NoticeDefinition::textFor(const LanguageTag &language) const
{
    return findText(texts, language);
}

QStringList NoticeDefinition::languages() const
{
    return languagesOf(texts);
}

Result<NoticeDefinition> parseNoticeDefinition(const QByteArray &structure, const std::vector<QByteArray> &texts)
{
    const auto file = JsonPlace::parse(structure, u"notice.json"_s);
    if (!file)
        return file.error();
    if (const auto kind = file->at(u"kind"_s).text(); !kind || *kind != "countersign-notice"_L1)
        return file->at(u"kind"_s).error(u"“countersign-notice”"_s);
    auto id = parseIdentifier(file->at(u"id"_s));
    if (!id)
        return id.error();
    const auto version = file->at(u"version"_s).integer(1, 1'000'000);
    if (!version)
        return version.error();
    const auto forWebsite = file->at(u"forWebsite"_s).boolean();
    if (!forWebsite)
        return forWebsite.error();
    auto papers = parsePapers(file->at(u"papers"_s));
    if (!papers)
        return papers.error();
    auto blocks = parseBlocks(file->at(u"blocks"_s));
    if (!blocks)
        return blocks.error();
    if (const auto keys = file->onlyKeys({u"kind"_s, u"id"_s, u"version"_s, u"papers"_s, u"forWebsite"_s, u"blocks"_s}); !keys)
        return keys.error();
    NoticeDefinition notice{.id = *std::move(id), .version = *version, .blocks = *std::move(blocks), .papers = *std::move(papers),
                            .forWebsite = *forWebsite, .texts = {}};
    auto read = parseTexts(texts, {.kind = u"countersign-notice-text"_s,
                                   .ownerKey = u"notice"_s,
                                   .ownerId = notice.id,
                                   .version = notice.version,
                                   .keys = notice.textKeys()});
    if (!read)
        return read.error();
    notice.texts = *std::move(read);
    return notice;
}

} // namespace countersign
