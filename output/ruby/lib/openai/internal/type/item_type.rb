# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # What collections have in common: one type for all that is in them.
      #
      # @api private
      class ItemType
        # As many items are looked at to find out how well a collection fits.
        SAMPLE = 8
        private_constant :SAMPLE

        # @param type [Object, nil]
        # @param options [Hash{Symbol=>Object}] `enum:` or `union:` in place of the type; `nil?:`.
        # @return [OpenAI::Internal::Type::ItemType]
        def self.[](type = nil, **options) = new(type, **options)

        # @param type [Object, nil]
        # @param options [Hash{Symbol=>Object}]
        def initialize(type = nil, **options)
          @declared = type || options[:enum] || options[:union] || Unknown
          @nilable = options.fetch(:nil?, false)
        end

        # @return [Object] the converter of what is inside.
        def item = @item ||= Converter.of(@declared)

        # @return [Boolean]
        def nilable? = @nilable

        # @return [Boolean]
        def ==(other) = other.class == self.class && other.item == item && other.nilable? == nilable?
        alias_method :eql?, :==

        # @return [Integer]
        def hash = [self.class, item, nilable?].hash

        # @return [String]
        def inspect = "#{self.class}[#{item.inspect}]"
        alias_method :to_s, :inspect

        private

        def fit_items(values, wire, depth)
          return 2 if values.empty? || depth.zero?

          found = values.first(SAMPLE).map { |value| fit_item(value, wire, depth) }
          found.min unless found.any?(&:nil?)
        end

        def fit_item(value, wire, depth) = value.nil? ? 0 : item.fit(value, wire, depth - 1)

        def matches_item?(value) = value.nil? ? nilable? : matched === value

        # What `===` works on: converters of Ruby's own classes stand for these.
        def matched = @matched ||= Primitives::BY_CLASS.key(item) || item
      end
    end
  end
end
