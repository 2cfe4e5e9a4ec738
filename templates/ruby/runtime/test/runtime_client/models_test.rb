# frozen_string_literal: true

require_relative "test_helper"

require "yaml"

class ModelsTest < Minitest::Test
  Type = RuntimeClient::Internal::Type
  Conversation = RuntimeClient::Conversation
  Message = RuntimeClient::Conversations::Message
  Image = RuntimeClient::Conversations::Image

  WIRE = {
    id: "c1",
    createdAt: "2024-02-29T23:59:58.25Z",
    object: "conversation",
    title: nil,
    answer: ["a", "b"],
    closed: false,
    count: 3,
    day: "2024-02-29",
    items: [{type: "message", text: "t", id: "m"}, {type: "image", imageUrl: "u"}, {type: "newer", x: 1}],
    metadata: {key: "value"},
    next: "n",
    owner: {name: "o", nickName: "oo", unknownToo: 1},
    score: 2,
    status: "open",
    unknownToThisVersion: {deep: [1]}
  }.freeze

  def model(**replaced) = Type::Converter.coerce(Conversation,
                                                 JSON.parse(JSON.generate({**WIRE, **replaced}),
                                                            symbolize_names: true))

  def test_reads_every_kind_of_value
    found = model

    assert_equal("c1", found.id)
    assert_equal(Time.utc(2024, 2, 29, 23, 59, 58.25), found.created_at)
    assert_equal(:conversation, found.object)
    assert_nil(found.title)
    assert_equal(%w[a b], found.answer)
    assert_equal(false, found.closed)
    assert_equal(3, found.count)
    assert_equal(Date.new(2024, 2, 29), found.day)
    assert_equal({key: "value"}, found.metadata)
    assert_equal("n", found.next_)
    assert_instance_of(Conversation::Owner, found.owner)
    assert_equal("oo", found.owner.nick_name)
    assert_instance_of(Float, found.score)
    assert_equal(:open, found.status)
    assert_equal([Message, Image, Hash], found.items.map(&:class))
  end

  def test_keeps_what_it_does_not_know
    found = model

    assert_equal({deep: [1]}, found[:unknownToThisVersion])
    assert_equal(1, found.owner[:unknownToo])
    assert_equal("n", found[:next_])
    assert_nil(found[:nothing])
    assert_raises(ArgumentError) { found["id"] }
    assert_equal(:newer_state, model(status: "newer_state").status)
  end

  def test_converts_when_it_is_read
    broken = model(count: "many", day: "someday", owner: 1)
    assert_equal("c1", broken.id)
    error = assert_raises(RuntimeClient::Errors::ConversionError) { broken.count }
    assert_includes(error.message, "Conversation#count")
    assert_includes(error.message, "many")
    assert_equal("many", error.value)
    assert_raises(RuntimeClient::Errors::ConversionError) { broken.day }
    assert_raises(RuntimeClient::Errors::ConversionError) { broken.owner }
    assert_equal("many", broken.to_h[:count])
    assert_equal("many", JSON.parse(broken.to_json)["count"])
  end

  def test_converts_what_is_nearly_right
    found = model(count: "12", score: "1.5", closed: "true", day: "2024-02-29T01:02:03Z", id: "x")

    assert_equal([12, 1.5, true, Date.new(2024, 2, 29)], [found.count, found.score, found.closed, found.day])
    assert_equal(3, model(count: 3.0).count)
    assert_raises(RuntimeClient::Errors::ConversionError) { model(count: 3.5).count }
    assert_raises(RuntimeClient::Errors::ConversionError) { model(id: 1).id }
  end

  def test_absent_properties_are_nil
    empty = Type::Converter.coerce(Conversation, {})

    assert_nil(empty.id)
    assert_nil(empty.items)
    assert_nil(empty.object)
    assert_equal({}, empty.to_h)
  end

  def test_json_is_what_came
    found = model
    found.items
    found.owner
    found.created_at

    assert_equal(JSON.parse(JSON.generate(WIRE)), JSON.parse(found.to_json))
    assert_equal(JSON.parse(JSON.generate(WIRE)), YAML.safe_load(found.to_yaml))
    assert_equal(JSON.parse(JSON.generate([WIRE])), JSON.parse(JSON.generate([found])))
  end

  def test_changes_reach_json
    found = model
    found.owner.nick_name = "new"
    found.items << {type: :image, image_url: "added"}
    found.title = "t"
    found.created_at = Time.utc(2025)
    found.status = :closed
    data = JSON.parse(found.to_json, symbolize_names: true)

    assert_equal({name: "o", nickName: "new", unknownToo: 1}, data[:owner])
    assert_equal({type: "image", imageUrl: "added"}, data[:items].last)
    assert_equal(["t", "2025-01-01T00:00:00Z", "closed"], data.values_at(:title, :createdAt, :status))
    assert_equal(WIRE.keys, data.keys)
  end

  def test_writers_take_hashes
    found = Conversation.new(id: "1")
    found.owner = {name: "n", nick_name: "nn"}
    found.answer = {name: "x"}

    assert_instance_of(Conversation::Owner, found.owner)
    assert_equal("nn", found.owner.nick_name)
    assert_instance_of(Conversation::Owner, found.answer)
  end

  def test_new_models
    found = Conversation.new(
      id: "1",
      created_at: Time.utc(2024),
      title: nil,
      items: [{type: :message, text: "t"}, Image.new(image_url: "u")],
      other: 1
    )

    assert_equal(:conversation, found.object)
    assert_equal([Message, Image], found.items.map(&:class))
    assert_equal(
      {
        id: "1",
        createdAt: "2024-01-01T00:00:00Z",
        title: nil,
        items: [{type: "message", text: "t"}, {imageUrl: "u", type: "image"}],
        other: 1,
        object: "conversation"
      },
      JSON.parse(found.to_json, symbolize_names: true)
    )
    assert_equal("wrong", Conversation.new(count: "wrong").to_h[:count])
    assert_raises(RuntimeClient::Errors::ConversionError) { Conversation.new(count: "wrong").count }
  end

  def test_hashes
    found = model.to_h

    assert_equal("n", found[:next_])
    assert_instance_of(Conversation::Owner, found[:owner])
    assert_equal({name: "o", nick_name: "oo", unknownToo: 1}, model.deep_to_h[:owner])
    assert_equal({type: :message, text: "t", id: "m"}, model.deep_to_h[:items].first)
    assert_equal(found, {**model})
  end

  def test_equality
    assert_equal(model, model)
    assert_equal(model.hash, model.hash)
    refute_equal(model, model(id: "2"))
    refute_equal(Message.new(text: "t"), Image.new(image_url: "t"))
    assert_equal(Message.new(text: "t"), Type::Converter.coerce(Message, {text: "t", type: "message"}))
    assert_equal(1, [model, model].uniq.size)
  end

  def test_copies_are_independent
    original = model
    copy = original.dup
    copy.title = "changed"

    assert_nil(original.title)
  end

  def test_pattern_matching
    case model
    in {status: :open, owner: {nick_name: String => nick}, items: [Message => first, *], title: nil}
      assert_equal("oo", nick)
      assert_equal("t", first.text)
    end
    refute((model in {nothing: _}))
    assert((Type::Converter.coerce(Conversation, {}) in {title: nil}))
    assert((model in {unknownToThisVersion: {deep: [Integer]}}))
  end

  def test_inspection_is_short
    found = model(title: "x" * 200, metadata: (1..9).to_h { |i| ["k#{i}", "v"] })

    assert_includes(found.inspect, "#<RuntimeClient::Models::Conversation id=\"c1\"")
    assert_includes(found.inspect, "owner=#<RuntimeClient::Models::Conversation::Owner …>")
    assert_includes(found.inspect, "… 6 more")
    assert_operator(found.inspect.length, :<, 900)
    assert_includes(capture_io { pp(found) }.first, "x" * 200)
    assert_equal(found.inspect, found.to_s)
  end

  def test_inheritance
    parent = Class.new(Type::BaseModel) do
      required(:a, String)
      optional(:b, Integer)
    end
    child = Class.new(parent) do
      required(:b, String)
      optional(:c, const: :x)
    end
    found = Type::Converter.coerce(child, {a: "1", b: "2", c: "x"})

    assert_equal(["1", "2", :x], [found.a, found.b, found.c])
    assert_equal(%i[a b c], child.fields.keys)
    assert_equal(%i[a b], parent.fields.keys)
    assert_equal({a: "1"}, child.new(a: "1").to_h)
  end
end

class EnumsAndUnionsTest < Minitest::Test
  Type = RuntimeClient::Internal::Type
  Conversation = RuntimeClient::Conversation
  Item = RuntimeClient::Conversations::Item

  def test_enums
    assert_equal(%i[open closed], Conversation::Status.values)
    assert_operator(Conversation::Status, :===, :open)
    refute_operator(Conversation::Status, :===, :other)
  end

  def test_enums_of_numbers
    numbers = Module.new { extend RuntimeClient::Internal::Type::Enum }
    numbers.const_set(:ONE, 1)
    numbers.const_set(:TWO_AND_A_HALF, 2.5)

    assert_equal([1, 1, 2.5, 7], [1, 1.0, 2.5, 7].map { |value| Type::Converter.coerce(numbers, value) })
    assert_raises(RuntimeClient::Errors::ConversionError) { Type::Converter.coerce(numbers, []) }
  end

  def test_unions_tell_their_variants
    assert_equal([RuntimeClient::Conversations::Message, RuntimeClient::Conversations::Image], Item.variants)
    assert_equal([:auto, String, Type::ArrayOf[String], Conversation::Owner], Conversation::Answer.variants)
    assert_operator(Conversation::Answer, :===, "text")
    assert_operator(Conversation::Answer, :===, %w[a])
    refute_operator(Conversation::Answer, :===, 1)
  end

  def test_variants_that_fit_best
    {"auto" => :auto, "other" => "other", ["a"] => ["a"], 5 => 5}.each do |given, expected|
      assert_equal(expected, Type::Converter.coerce(Conversation::Answer, given))
    end
    assert_instance_of(Conversation::Owner, Type::Converter.coerce(Conversation::Answer, {name: "n"}))
  end

  def test_the_discriminator_decides
    found = Type::Converter.coerce(Item, {type: "image", text: "t"})
    assert_instance_of(RuntimeClient::Conversations::Image, found)
    assert_equal({type: "newer", text: "t"}, Type::Converter.coerce(Item, {type: "newer", text: "t"}))
    assert_instance_of(RuntimeClient::Conversations::Message, Type::Converter.coerce(Item, {text: "t"}))
  end

  def test_the_discriminator_goes_before_what_fits_better
    small, large = [%i[a], %i[a b]].map do |names|
      Class.new(Type::BaseModel) do
        required(:kind, String)
        names.each { |name| optional(name, String) }
      end
    end
    union = Module.new do
      extend RuntimeClient::Internal::Type::Union

      discriminator :kind
      variant :small, -> { small }
      variant :large, -> { large }
    end

    assert_instance_of(small, Type::Converter.coerce(union, {kind: "small", a: "1", b: "2"}))
    assert_equal({kind: "other", a: "1"}, Type::Converter.coerce(union, {kind: "other", a: "1"}))
  end

  def test_a_discriminator_with_another_name
    one = model_with(:one)
    two = model_with(:two)
    union = Module.new do
      extend RuntimeClient::Internal::Type::Union

      discriminator :kindOf
      variant :one, -> { one }
      variant :two, -> { two }
    end

    assert_instance_of(two, Type::Converter.coerce(union, {kindOf: "two"}))
    assert_equal({kindOf: :two, aB: 1}, Type::Converter.dump(union, {kind_of: :two, a_b: 1}))
    assert_equal({kindOf: "two", aB: 1}, Type::Converter.dump(union, {"kindOf" => "two", "a_b" => 1}))
  end

  def model_with(kind)
    Class.new(Type::BaseModel) do
      required(:kind_of, const: kind, api_name: :kindOf)
      optional(:a_b, Integer, api_name: :aB)
    end
  end

  def test_objects_without_a_discriminator
    small = Class.new(Type::BaseModel) { required(:a, String) }
    large = Class.new(Type::BaseModel) do
      required(:a, String)
      required(:b, -> { small })
    end
    union = Module.new do
      extend RuntimeClient::Internal::Type::Union

      variant -> { small }
      variant -> { large }
      variant -> { RuntimeClient::Internal::Type::HashOf[Integer] }
      variant Float
      variant Integer
      variant Time
      variant String
    end
    coerce = ->(value) { Type::Converter.coerce(union, value) }

    assert_instance_of(small, coerce.call({a: "1"}))
    assert_instance_of(large, coerce.call({a: "1", b: {a: "2"}}))
    assert_equal({x: 1}, coerce.call({x: 1}))
    assert_instance_of(Integer, coerce.call(1))
    assert_instance_of(Float, coerce.call(1.5))
    assert_instance_of(Time, coerce.call("2024-02-29T00:00:00Z"))
    assert_equal("text", coerce.call("text"))
  end

  def test_collections
    times = Type::ArrayOf[Time]
    assert_equal([Time.utc(2024)], Type::Converter.coerce(times, ["2024-01-01T00:00:00Z"]))
    assert_equal(["2024-01-01T00:00:00Z"], Type::Converter.dump(times, [Time.utc(2024)]))
    assert_raises(RuntimeClient::Errors::ConversionError) { Type::Converter.coerce(times, {}) }
    assert_equal([nil], Type::Converter.coerce(Type::ArrayOf[String, nil?: true], [nil]))
    assert_equal({a: :open}, Type::Converter.coerce(Type::HashOf[enum: -> {
                                                                         Conversation::Status
                                                                       }], {a: "open"}))
    assert_operator(Type::ArrayOf[String], :===, %w[a b])
    refute_operator(Type::ArrayOf[String], :===, [1])
    assert_equal(Type::ArrayOf[-> { Conversation }], Type::ArrayOf[Conversation])
    refute_equal(Type::ArrayOf[String], Type::HashOf[String])
    assert_operator(RuntimeClient::Metadata, :===, {a: "b"})
  end

  def test_days_and_moments
    moment = Time.utc(2024, 2, 29, 23)
    assert_equal("2024-02-29", Type::Converter.dump(Date, moment))
    assert_equal("2024-02-29", Type::Converter.dump(Date, Date.new(2024, 2, 29)))
    assert_equal("2024-02-29T23:00:00Z", Type::Converter.dump(Time, moment))
    assert_equal(moment, Type::Converter.coerce(Time, Type::Converter.dump(Time, moment.to_datetime)))
    assert_equal("tomorrow", Type::Converter.dump(Date, "tomorrow"))
    assert_equal(5, Type::Converter.dump(Date, 5))
  end

  def test_text_that_was_read_as_bytes
    assert_equal('{"a":"ü"}', JSON.generate(Type::Converter.dump_any({a: "ü".b})))
    assert_equal(Encoding::BINARY, Type::Converter.dump_any("\xFF".b).encoding)
  end

  def test_types_that_are_none
    assert_raises(ArgumentError) { Type::Converter.coerce(Object.new, 1) }
    assert_raises(ArgumentError) { Class.new(Type::BaseModel) { required(:a) } }
  end

  def test_constants_of_sorbet_are_missing_without_it
    assert_raises(NameError) { Conversation::OrHash }
    assert_raises(NameError) { Conversation::Status::TaggedSymbol }
  end
end
