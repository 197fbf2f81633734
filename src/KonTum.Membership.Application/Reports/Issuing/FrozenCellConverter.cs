using System.Text.Json;
using System.Text.Json.Serialization;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Application.Reports.Issuing;

/// <summary>
/// A cell in the canonical form: a whole number; null where nobody reported; words; a ratio or an average as its two
/// numbers, [215,3442], or [] where it is not known; a hidden cell as {"hidden":5}, or 0 where it is hidden for another's sake.
/// </summary>
internal sealed class FrozenCellConverter : JsonConverter<TableCell>
{
    private const string Hidden = "hidden";

    // A null is a cell that nobody reported, and not the absence of one.
    public override bool HandleNull => true;

    public override TableCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return TableCell.Of((int?)null);
            case JsonTokenType.Number: return TableCell.Of(reader.GetInt32());
            case JsonTokenType.String: return TableCell.Of(reader.GetString()!);
            case JsonTokenType.StartArray:
                var numbers = new List<long>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) numbers.Add(reader.GetInt64());
                return TableCell.Of(numbers.Count == 2 ? new Fraction(numbers[0], numbers[1]) : null);
            case JsonTokenType.StartObject:
                reader.Read();
                if (reader.GetString() != Hidden) throw new JsonException("A cell is hidden or it is none.");
                reader.Read();
                var threshold = reader.GetInt32();
                reader.Read();
                return new TableCell.Hidden(threshold == 0 ? null : threshold);
            default: throw new JsonException($"A cell cannot begin with {reader.TokenType}.");
        }
    }

    public override void Write(Utf8JsonWriter writer, TableCell value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case TableCell.Number { Value: { } count }: writer.WriteNumberValue(count); break;
            case TableCell.Words words: writer.WriteStringValue(words.Value); break;
            case TableCell.Share share:
                writer.WriteStartArray();
                if (share.Value is { } fraction)
                {
                    writer.WriteNumberValue(fraction.Numerator);
                    writer.WriteNumberValue(fraction.Denominator);
                }

                writer.WriteEndArray();
                break;
            case TableCell.Hidden hidden:
                writer.WriteStartObject();
                writer.WriteNumber(Hidden, hidden.Threshold ?? 0);
                writer.WriteEndObject();
                break;
            default: writer.WriteNullValue(); break;
        }
    }
}
