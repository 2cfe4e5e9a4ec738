# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # The base of all models. What the API has sent is converted when it is read, and properties that this version does
      # not know are kept: `model[:name]`.
      class BaseModel
        # Data of a model that was not made from JSON.
        NOTHING = {}.freeze
        private_constant :NOTHING

        class << self
          include SorbetAliases

          # The fields by their names, those of superclasses first.
          #
          # @api private
          #
          # @return [Hash{Symbol=>OpenAI::Internal::Type::Field}]
          def fields
            @fields ||= (self == BaseModel ? {} : superclass.fields).merge(own_fields).freeze
          end

          # @api private
          #
          # @return [Hash{Symbol=>OpenAI::Internal::Type::Field}]
          def fields_by_wire
            @fields_by_wire ||= fields.each_value.to_h { |field| [field.wire, field] }.freeze
          end

          # Whether two classes have the same fields is no question: a class equals itself alone.
          #
          # @api private
          def coerce(value, wire)
            case value
            when BaseModel, nil then value
            when Hash then wire ? from_wire(value) : new(value)
            else raise Errors::ConversionError.new(value, self)
            end
          end

          # @api private
          #
          # @param fixed [Boolean] constants that a Hash does not have are sent.
          def dump(value, fixed: true)
            return Converter.dump_any(value) unless value.is_a?(Hash)

            dumped = dump_hash(value)
            return dumped unless fixed

            {**dumped, **self.fixed.to_h { |field| [field.wire, dumped.fetch(field.wire, field.const)] }}
          end

          # @api private
          def fit(value, wire, depth)
            return value.is_a?(self) ? 4 : nil if value.is_a?(BaseModel)
            return unless value.is_a?(Hash)

            depth.zero? ? 1 : fit_object(value, wire, depth)
          end

          # The fields that have one value and are always there.
          #
          # @api private
          #
          # @return [Array<OpenAI::Internal::Type::Field>]
          def fixed = @fixed ||= fields.values.select { |field| field.required? && !field.const.nil? }.freeze

          # A model of what the API has sent.
          #
          # @api private
          #
          # @param object [Hash{Symbol=>Object}]
          # @return [OpenAI::Internal::Type::BaseModel]
          def from_wire(object)
            object = object.transform_keys(&:to_sym) unless object.each_key.all?(Symbol)
            model = allocate
            model.instance_variable_set(:@wire, object)
            model.instance_variable_set(:@data, {})
            model
          end

          private

          # Declares a property that is always there.
          def required(name, type = nil, **options) = declare(name, type, true, options)

          # Declares a property that may be absent.
          def optional(name, type = nil, **options) = declare(name, type, false, options)

          def own_fields = @own_fields ||= {}

          def declare(name, type, required, options)
            field = Field.new(name, type, required, options)
            own_fields[name] = field
            @fields = @fields_by_wire = @fixed = nil
            model = self
            define_method(name) { @data.fetch(name) { read_field(field, model) } }
            define_method(:"#{name}=") { |value| write_field(field, value) }
          end

          # What is sent for a Hash in a model's place, whose keys are the names of fields.
          def dump_hash(value)
            value.to_h do |key, item|
              name = key.to_sym
              field = fields[name]
              next [field.wire, field.dump(item)] if field

              field = fields_by_wire[name]
              [name, field ? field.dump(item) : Converter.dump_any(item)]
            end
          end

          def fit_object(value, wire, depth)
            known = wire ? fields_by_wire : fields
            total = 1
            seen = 0
            value.each do |key, item|
              field = known[key.to_sym] || (fields_by_wire[key.to_sym] unless wire)
              next total -= 1 unless field

              seen += 1
              score = item.nil? ? 0 : field.type.fit(item, wire, depth - 1)
              return nil if score.nil? && !field.const.nil?

              total += score.nil? ? -3 : 2
            end
            total - (3 * missing(known, value, seen))
          end

          # Required fields that a value does not have.
          def missing(known, value, seen)
            return 0 if seen == known.size

            known.count { |key, field| field.required? && !value.key?(key) && !value.key?(key.to_s) }
          end

          def sorbet_alias(name) = (T.any(self, Internal::AnyHash) if name == :OrHash)
        end

        # @param data [Hash{Symbol=>Object}] by names of fields; what else is in it is sent as it is.
        def initialize(data = NOTHING)
          @wire = NOTHING
          @data = {}
          fields = self.class.fields
          data.to_h.each do |key, value|
            name = key.to_sym
            field = fields[name]
            field ? write_field(field, value) : @data[name] = value
          end
          fields.each_value do |field|
            next if field.const.nil? || !field.required? || @data.key?(field.name)

            @data[field.name] = field.const
          end
        end

        # The value of a property as it is, also of one that this version does not know.
        #
        # @param key [Symbol]
        # @return [Object, nil]
        # @raise [ArgumentError] if the key is no Symbol.
        def [](key)
          raise ArgumentError, "expected a Symbol, got #{key.inspect}" unless key.is_a?(Symbol)

          field = self.class.fields[key]
          return @data.fetch(key) { @wire[key] } unless field

          @data.fetch(key) { read_field(field, self.class) }
        end

        # The properties that are there, with the names that users know.
        #
        # @return [Hash{Symbol=>Object}]
        def to_h
          by_wire = self.class.fields_by_wire
          found = {}
          @wire.each do |key, value|
            field = by_wire[key]
            found[field ? field.name : key] = field ? lenient(field) : value
          end
          found.merge(@data)
        end
        alias_method :to_hash, :to_h

        # As `to_h`, at every depth: what it gives has no models in it.
        #
        # @return [Hash{Symbol=>Object}]
        def deep_to_h = to_h.transform_values { |value| Converter.deep_to_h(value) }

        # The data as JSON has it.
        #
        # @api private
        #
        # @return [Hash{Symbol=>Object}]
        def to_wire
          return @wire if @data.empty?

          fields = self.class.fields
          written = @data.to_h do |name, value|
            field = fields[name]
            [field ? field.wire : name, field ? field.dump(value) : Converter.dump_any(value)]
          end
          @wire.merge(written)
        end

        # @return [String]
        def to_json(*state) = to_wire.to_json(*state)

        # @return [String] with wire names.
        def to_yaml(*options)
          require "yaml"
          JSON.parse(to_json).to_yaml(*options)
        end

        # For pattern matching. Properties that are known but absent are nil.
        #
        # @param keys [Array<Symbol>, nil]
        # @return [Hash{Symbol=>Object}]
        def deconstruct_keys(keys)
          return to_h if keys.nil?

          fields = self.class.fields
          keys.each_with_object({}) do |key, found|
            found[key] = self[key] if fields.key?(key) || @data.key?(key) || @wire.key?(key)
          end
        end

        # @param other [Object]
        # @return [Boolean]
        def ==(other) = self.class == other.class && to_h == other.to_h
        alias_method :eql?, :==

        # @return [Integer]
        def hash = [self.class, to_h].hash

        # @return [String]
        def inspect = Inspection.of(self)
        alias_method :to_s, :inspect

        # All of it, for `pp`.
        #
        # @api private
        def pretty_print(printer)
          printer.group(1, "#<#{self.class}", ">") do
            printer.seplist(to_h, -> { printer.text(",") }) do |name, value|
              printer.breakable
              printer.text("#{name}=")
              printer.pp(value)
            end
          end
        end

        private

        def initialize_copy(other)
          super
          @data = @data.dup
        end

        # What can be changed by who has read it is kept.
        def read_field(field, model)
          return unless @wire.key?(field.wire)

          found = field.read(@wire, model)
          case found
          when BaseModel, Array, Hash then frozen? ? found : @data[field.name] = found
          else found
          end
        end

        # What cannot be converted is kept as if it had come so, and complained about when it is read.
        def write_field(field, value)
          @data[field.name] = field.type.coerce(value, false)
        rescue Errors::ConversionError
          @data.delete(field.name)
          @wire = @wire.merge(field.wire => value)
        end

        def lenient(field)
          @data.fetch(field.name) { read_field(field, self.class) }
        rescue Errors::ConversionError
          @wire[field.wire]
        end
      end
    end
  end
end
